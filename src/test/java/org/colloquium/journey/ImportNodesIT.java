package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.DigestImport;
import org.colloquium.digest.ImportOptions;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However an import is disturbed, by another node or by the end of its own, the rows are those of one that was not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportNodesIT extends IntegrationTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 20 : 2;
    private static final int PAPERS = 1_500;
    private static final String PAGE = TestDigests.page("Tides", PAPERS);
    private static final String LONGER = TestDigests.page("Tides", PAPERS + 100);

    private static @Nullable SecondNode second;

    @Autowired
    DigestImport imports;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(139);

    @BeforeEach
    void prepare(@Autowired Environment environment) throws IOException {
        if (second == null) {
            second = SecondNode.start(environment);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (second != null) {
            second.close();
            second = null;
        }
    }

    @Test
    void theSameDigestFromTwoNodesAtOnce() throws Exception {
        List<String> undisturbed = undisturbed(PAGE);
        for (int i = 0; i < ROUNDS; i++) {
            TestGroup.Cast cast = stage.make();
            List<Object> ends = Threads.race(() -> here(cast, PAGE), () -> there(cast, PAGE), () -> there(cast, PAGE));
            assertThat(ends).noneMatch(Throwable.class::isInstance);
            assertThat(ends.subList(1, 3)).allMatch(it -> it.equals(200) || it.equals(201));
            assertThat(rows(cast)).isEqualTo(undisturbed);
            here(cast, PAGE);
            assertThat(rows(cast)).isEqualTo(undisturbed);
        }
    }

    @Test
    void digestsThatShareMostPapersFromTwoNodesAtOnce() throws Exception {
        TestGroup.Cast alone = stage.make();
        here(alone, PAGE);
        here(alone, LONGER);
        TestGroup.Cast cast = stage.make();
        assertThat(Threads.race(() -> here(cast, PAGE), () -> there(cast, LONGER)))
                .noneMatch(Throwable.class::isInstance);
        assertThat(papers(cast)).isEqualTo(papers(alone));
        assertThat(entriesWithoutPaper(cast)).isZero();
    }

    /** The last one, since the others need that node. */
    @Test
    @Order(Integer.MAX_VALUE)
    void killedInTheMiddleAndThenAgain() throws Exception {
        List<String> undisturbed = undisturbed(PAGE);
        for (int i = 0; i < ROUNDS; i++) {
            TestGroup.Cast cast = stage.make();
            boolean wholeNode = i == ROUNDS - 1;
            CompletableFuture<Integer> dying = CompletableFuture.supplyAsync(() -> there(cast, PAGE));
            boolean caught = disturb(wholeNode);
            int status = dying.join();
            assertThat(status)
                    .as("an answer of the import that was killed: %s", caught)
                    .isNotIn(200, 201);
            assertThat(rows(cast)).as("nothing half").isEmpty();
            here(cast, PAGE);
            assertThat(rows(cast)).isEqualTo(undisturbed);
        }
    }

    /** Ends the connection that imports on the second node, or all of that node, at some moment of the import. */
    private boolean disturb(boolean wholeNode) throws InterruptedException, IOException {
        for (int i = 0; i < 6_000; i++) {
            if (importing()) {
                Thread.sleep(random.nextInt(100));
                if (wholeNode) {
                    Objects.requireNonNull(second).kill();
                    second = null;
                } else {
                    database.sql("""
                                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                                    where application_name = ? and xact_start is not null""")
                            .param(SecondNode.NAME)
                            .query(Boolean.class)
                            .list();
                }
                return true;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("The second node did not begin to import.");
    }

    private boolean importing() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                        where application_name = ? and xact_start is not null
                          and (query like '%insert into paper (%' or query like '%insert into digest_entry%')""").param(SecondNode.NAME).query(Integer.class).single() > 0;
    }

    private List<String> undisturbed(String page) {
        TestGroup.Cast alone = stage.make();
        here(alone, page);
        List<String> rows = rows(alone);
        assertThat(rows).hasSize(PAPERS + PAPERS + 1);
        return rows;
    }

    private Object here(TestGroup.Cast cast, String page) {
        return as(
                cast.member(),
                () -> imports.importNow(cast.group(), TestDigests.pasted(page), ImportOptions.NONE)
                        .added());
    }

    /** @return the status of the answer, 0 for none */
    private int there(TestGroup.Cast cast, String page) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        Objects.requireNonNull(second).address() + "/api/v1/groups/" + cast.slug() + "/digests"))
                .header("Authorization", signIn.bearer(cast.otherMember()))
                .POST(HttpRequest.BodyPublishers.ofString(page))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that an import writes, without ids and times. */
    private List<String> rows(TestGroup.Cast cast) {
        return database.sql("""
                        select 'digest ' || format || found || added || duplicates from digest
                        where group_id = :group and state = 'IMPORTED'
                        union all
                        select 'paper ' || title || abstract || title_key || links from paper where group_id = :group
                        union all
                        select 'entry ' || e.place || p.title || e.added || e.taken_out || e.selected || e.why
                        from digest_entry e join digest d on d.id = e.digest_id join paper p on p.id = e.paper_id
                        where d.group_id = :group
                        order by 1""")
                .param("group", cast.group().value())
                .query(String.class)
                .list();
    }

    private List<String> papers(TestGroup.Cast cast) {
        return database.sql("select title || abstract || links from paper where group_id = ? order by 1")
                .param(cast.group().value())
                .query(String.class)
                .list();
    }

    private int entriesWithoutPaper(TestGroup.Cast cast) {
        return database.sql("""
                        select count(*) from digest_entry e join digest d on d.id = e.digest_id
                        where d.group_id = ? and e.paper_id is null""")
                .param(cast.group().value())
                .query(Integer.class)
                .single();
    }
}
