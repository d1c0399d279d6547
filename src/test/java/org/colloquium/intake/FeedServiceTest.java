package org.colloquium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.group.TestGroup;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Site;
import org.colloquium.paper.PaperTitles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.security.access.AccessDeniedException;

/** Feeds of a real web server, polled by the clock and by two nodes at once. */
class FeedServiceTest extends IntegrationTest {
    @Autowired
    FeedService feeds;

    @Autowired
    IntakeService intakes;

    @Autowired
    IntakeCourse course;

    @Autowired
    IntakeRows rows;

    @Autowired
    FeedRows feedRows;

    @Autowired
    DigestService digests;

    @Autowired
    PaperTitles papers;

    @Autowired
    TestGroup stage;

    @Autowired
    DataSource dataSource;

    @Autowired
    OneTimeTask<Void> intakeClockTask;

    @Autowired
    JdbcClient database;

    private final Site site = new Site();
    private final List<Scheduler> nodes = new ArrayList<>();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        site.serve("/feed", TestFeed.rss("Alpha", 1, 3));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Scheduler::stop);
        run(cast.owner(), () -> feeds.list(cast.group()).forEach(it -> intakes.remove(cast.group(), it.id())));
        site.close();
    }

    @Test
    void whatIsNewComesAsADigestAndNothingElse() {
        IntakeId feed = add("/feed");
        ask(feed);
        assertThat(details().lastWords()).isEqualTo("3 new papers.");
        DigestSummary first = digests().getFirst();
        assertThat(first.added()).isEqualTo(3);
        assertThat(first.cameFrom()).isEqualTo("the feed Alpha feed");
        assertThat(details().lastDigest()).isEqualTo(first.id());

        ask(feed);
        assertThat(details().lastWords()).startsWith("Nothing new");
        assertThat(digests()).hasSize(1);

        site.serve("/feed", TestFeed.rss("Alpha", 2, 5));
        ask(feed);
        assertThat(details().lastWords()).isEqualTo("2 new papers.");
        assertThat(digests()).hasSize(2);
        assertThat(titles()).isEqualTo(5);
    }

    @Test
    void whatWasUndoneDoesNotComeBack() {
        IntakeId feed = add("/feed");
        ask(feed);
        run(cast.organiser(), () -> digests.undo(digests().getFirst().id()));
        assertThat(titles()).isZero();
        site.serve("/feed", TestFeed.rss("Alpha", 1, 4));
        ask(feed);
        assertThat(titles()).isEqualTo(1);
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        site.serve("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            exchange.getResponseHeaders().add("Last-Modified", "Wed, 18 Mar 2026 10:00:00 GMT");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Site.send(exchange, TestFeed.rss("Alpha", 1, 3).getBytes(StandardCharsets.UTF_8));
            }
        });
        IntakeId feed = add("/feed");
        ask(feed);
        ask(feed);
        assertThat(details().lastWords()).isEqualTo("Nothing new: it has not changed since.");
        assertThat(site.asked().getLast().headers().getFirst("If-Modified-Since"))
                .startsWith("Wed, 18 Mar");
    }

    @Test
    void troubleIsSaidInWordsAndWaitsLongerEachTime() {
        site.refuse("/feed", 500);
        IntakeId feed = add("/feed");
        Duration before = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            ask(feed);
            Duration wait = Duration.between(
                    Objects.requireNonNull(details().lastAt()), details().nextAt());
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(1));
            before = wait;
        }
        assertThat(before).isEqualTo(Duration.ofDays(1));
        assertThat(details().failed()).isTrue();
        assertThat(details().lastWords()).contains("answered with an error (500)");
        site.serve("/feed", TestFeed.rss("Alpha", 1, 3));
        ask(feed);
        assertThat(details().failed()).isFalse();
        assertThat(Duration.between(
                        Objects.requireNonNull(details().lastAt()), details().nextAt()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsNoFeedIsNotTakenForAnEmptyOne() {
        site.serve("/feed", "<html><body><p>Under construction</p></body></html>");
        ask(add("/feed"));
        assertThat(details().failed()).isTrue();
        assertThat(details().lastWords()).contains("No papers were recognised");
        site.serve("/empty", TestFeed.rss("Alpha", 1, 0));
        IntakeId empty = add("/empty");
        ask(empty);
        IntakeDetails it = as(cast.organiser(), () -> feeds.list(cast.group())).stream()
                .filter(one -> one.id().equals(empty))
                .findFirst()
                .orElseThrow();
        assertThat(it.failed()).isFalse();
        assertThat(it.lastWords()).isEqualTo("Nothing new among 0 entries.");
        assertThat(digests()).isEmpty();
    }

    @Test
    void theClockReadsItOnceWithTwoMoreNodes() throws InterruptedException {
        startNode("second");
        startNode("third");
        site.serve("/feed", exchange -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Site.send(exchange, TestFeed.rss("Alpha", 1, 3).getBytes(StandardCharsets.UTF_8));
        });
        as(cast.organiser(), () -> feeds.add(cast.group(), new NewFeed(site.address("/feed"), "Alpha feed")));
        Instant end = Instant.now().plusSeconds(20);
        while (details().lastAt() == null && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(details().lastWords()).isEqualTo("3 new papers.");
        assertThat(site.askedFor("/feed")).isEqualTo(1);
        assertThat(digests()).hasSize(1);
    }

    @Test
    void ofManyWhoAskAtOnceOneReads() throws InterruptedException {
        IntakeId feed = add("/feed");
        due(feed);
        assertThat(Threads.race(IntStream.range(0, 6)
                        .<Callable<?>>mapToObj(it -> () -> {
                            course.tick(feed);
                            return true;
                        })
                        .toArray(Callable<?>[]::new)))
                .containsOnly(true);
        assertThat(site.askedFor("/feed")).isEqualTo(1);
        assertThat(digests()).hasSize(1);
    }

    /** A node that fell asleep in the middle of a run, and wakes when another has done it. */
    @Test
    void whoWasOvertakenWritesNothing() {
        IntakeId feed = add("/feed");
        due(feed);
        site.serve("/feed", exchange -> {
            if (site.askedFor("/feed") == 1) {
                database.sql("update intake set running_since = now() - interval '11 minutes' where id = ?")
                        .param(feed.value())
                        .update();
                course.tick(feed);
            }
            Site.send(
                    exchange,
                    TestFeed.rss("Alpha", 1, (int) site.askedFor("/feed")).getBytes(StandardCharsets.UTF_8));
        });
        course.tick(feed);
        assertThat(site.askedFor("/feed")).isEqualTo(2);
        assertThat(digests()).hasSize(1);
        assertThat(titles()).isEqualTo(2);
        assertThat(details().running()).isFalse();
    }

    @Test
    void aPausedOneRestsAndARemovedOneIsGone() {
        IntakeId feed = add("/feed");
        run(cast.organiser(), () -> intakes.pause(cast.group(), feed));
        due(feed);
        course.tick(feed);
        assertThat(site.asked()).isEmpty();
        assertThatThrownBy(() -> run(cast.organiser(), () -> intakes.askNow(cast.group(), feed)))
                .isInstanceOf(NotFoundException.class);
        run(cast.organiser(), () -> intakes.resume(cast.group(), feed));
        course.tick(feed);
        awaitRun();
        assertThat(site.asked()).hasSize(1);
        run(cast.organiser(), () -> intakes.remove(cast.group(), feed));
        course.tick(feed);
        assertThat(as(cast.organiser(), () -> feeds.list(cast.group()))).isEmpty();
        assertThat(digests()).hasSize(1);
    }

    /** It works with the rights of whoever set it up, as they are now. */
    @Test
    void whoMayNotImportAnyMoreBringsNothing() {
        IntakeId feed = add("/feed");
        database.sql("delete from membership where group_id = ? and account_id = ?")
                .params(cast.group().value(), cast.organiser().value())
                .update();
        due(feed);
        course.tick(feed);
        IntakeDetails it = as(cast.owner(), () -> feeds.list(cast.group())).getFirst();
        assertThat(it.lastWords()).contains("Press Test now");
        run(cast.owner(), () -> intakes.askNow(cast.group(), feed));
        course.tick(feed);
        awaitRun();
        assertThat(as(cast.owner(), () -> feeds.list(cast.group())).getFirst().lastWords())
                .isEqualTo("3 new papers.");
    }

    @Test
    void aTryImportsNothing() {
        assertThat(as(cast.organiser(), () -> feeds.tryOut(cast.group(), feed("/feed"), Reached.NONE)))
                .isEqualTo("Three papers found in it. Nothing was imported yet.");
        assertThat(digests()).isEmpty();
        assertThatThrownBy(() -> as(cast.organiser(), () -> feeds.tryOut(cast.group(), feed("/no"), Reached.NONE)))
                .isInstanceOf(NotFetched.class);
    }

    @Test
    void aListOfFeedsAddsThoseThatAreNotThere() {
        add("/feed");
        byte[] opml = """
                <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="One" type="rss" xmlUrl="%s"/>
                <outline text="Two" type="rss" xmlUrl="%s"/>
                <outline text="Bad" type="rss" xmlUrl="file:///etc/passwd"/></body></opml>""".formatted(site.address("/feed"), site.address("/two")).getBytes(StandardCharsets.UTF_8);
        assertThat(as(cast.organiser(), () -> feeds.addAll(cast.group(), opml))).isEqualTo(1);
        assertThat(as(cast.organiser(), () -> feeds.list(cast.group())))
                .extracting(IntakeDetails::name)
                .containsExactly("Alpha feed", "Two");
        assertThatThrownBy(() -> as(
                        cast.organiser(), () -> feeds.addAll(cast.group(), "no list".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSameFeedTwiceAndTooManyAreRefused() {
        add("/feed");
        assertThatThrownBy(() -> as(cast.organiser(), () -> feeds.add(cast.group(), feed("/feed"))))
                .isInstanceOf(InvalidInputException.class);
        for (int i = 1; i < FeedService.MOST; i++) {
            add("/more-" + i);
        }
        assertThatThrownBy(() -> as(cast.organiser(), () -> feeds.add(cast.group(), feed("/one-more"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void othersNeitherSeeNorTouchThem() {
        IntakeId feed = add("/feed");
        for (var who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> as(who, () -> feeds.list(cast.group()))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> run(who, () -> intakes.remove(cast.group(), feed)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        TestGroup.Cast other = stage.make();
        assertThatThrownBy(() -> run(other.owner(), () -> intakes.remove(cast.group(), feed)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(other.owner(), () -> intakes.remove(other.group(), feed)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(other.owner(), () -> intakes.askNow(other.group(), feed)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(cast.owner(), () -> feeds.list(cast.group()))).hasSize(1);
    }

    private NewFeed feed(String path) {
        return new NewFeed(site.address(path), "Alpha feed");
    }

    /** As the organiser would, but far from due, so that only the test asks it. */
    private IntakeId add(String path) {
        IntakeId id = rows.insert(
                cast.group(),
                IntakeKind.FEED,
                "Alpha feed",
                cast.organiser(),
                Instant.now().plusSeconds(3_600));
        feedRows.insert(id, cast.group(), site.address(path));
        return id;
    }

    private void due(IntakeId feed) {
        database.sql("update intake set next_at = now() - interval '1 second' where id = ?")
                .param(feed.value())
                .update();
    }

    private void ask(IntakeId feed) {
        due(feed);
        course.tick(feed);
    }

    private void awaitRun() {
        try {
            for (int i = 0; i < 200 && (details().running() || details().lastAt() == null); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private IntakeDetails details() {
        return as(cast.owner(), () -> feeds.list(cast.group())).getFirst();
    }

    private List<DigestSummary> digests() {
        return as(cast.owner(), () -> digests.list(cast.group(), new PageRequest(50, null)))
                .items();
    }

    private int titles() {
        return as(cast.owner(), () -> papers.search(cast.group(), "", 100)).size();
    }

    private void startNode(String name) {
        Scheduler node = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), intakeClockTask)
                .schedulerName(() -> name)
                .pollingInterval(Duration.ofMillis(100))
                .registerShutdownHook()
                .build();
        nodes.add(node);
        node.start();
    }
}
