package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.vote.count.Approvals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Ballots meet the clock, and people meet each other: real threads, and two schedulers as on two nodes. */
class ClosingTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    BallotCourse course;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    DataSource dataSource;

    @Autowired
    OneTimeTask<Void> ballotClockTask;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private final List<Scheduler> nodes = new ArrayList<>();
    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Scheduler::stop);
    }

    @Test
    void theClockOpensAndClosesOnceWithTwoMoreNodes() throws Exception {
        startNode("second");
        startNode("third");
        Instant now = Instant.now();
        BallotDetails ballot = stage.make(cast, now.plusMillis(600), now.plusMillis(2_500));
        assertThat(ballot.state()).isEqualTo(BallotState.DRAFT);
        awaitState(ballot.id(), BallotState.OPEN);
        stage.vote(cast.member(), ballot, 1);
        awaitState(ballot.id(), BallotState.CLOSED);
        BallotDetails closed = details(ballot.id());
        assertThat(closed.closedAt()).isAfterOrEqualTo(Objects.requireNonNull(closed.closesAt()));
        assertThat(closed.voters()).hasSize(4);
        assertThat(counted(ballot.id())).isEqualTo(1);
        assertThat(TestAccounts.as(cast.guest(), () -> ballots.events(cast.group(), now.minusSeconds(1), 9)))
                .hasSize(2)
                .allMatch(BallotEvent::byClock);
    }

    @Test
    void aBallotThatWasMovedClosesAtItsNewHour() throws Exception {
        startNode("second");
        BallotDetails ballot = stage.make(cast, Instant.EPOCH, Instant.now().plusMillis(1_500));
        Instant later = Instant.now().plusSeconds(3_600);
        TestAccounts.run(cast.organiser(), () -> ballots.edit(ballot.id(), BallotEdit.closeAt(later), null));
        Thread.sleep(2_500);
        assertThat(details(ballot.id()).state()).isEqualTo(BallotState.OPEN);
        TestAccounts.run(
                cast.organiser(),
                () -> ballots.edit(ballot.id(), BallotEdit.closeAt(Instant.now().plusMillis(500)), null));
        awaitState(ballot.id(), BallotState.CLOSED);
    }

    @Test
    void theHourIsWrittenWithTheBallotOrNotAtAll() {
        Instant later = Instant.now().plusSeconds(3_600);
        BallotId undone = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return stage.make(cast, null, later).id();
        }));
        assertThat(scheduled(undone)).isZero();
        assertThat(scheduled(stage.make(cast, null, later).id())).isEqualTo(1);
    }

    @Test
    void ofTwoWhoCloseOneDoes() throws Exception {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        together(IntStream.range(0, 6)
                .<Callable<?>>mapToObj(it -> () -> {
                    try {
                        TestAccounts.run(
                                it % 2 == 0 ? cast.organiser() : cast.owner(), () -> ballots.close(ballot.id()));
                        return done.incrementAndGet();
                    } catch (ConflictException e) {
                        return refused.incrementAndGet();
                    }
                })
                .toList());
        assertThat(done).hasValue(1);
        assertThat(refused).hasValue(5);
        assertThat(counted(ballot.id())).isEqualTo(1);
    }

    @Test
    void theClockAndAnOrganiserMeet() throws Exception {
        for (int round = 0; round < 5; round++) {
            BallotDetails ballot = stage.open(cast);
            stage.vote(cast.member(), ballot, 1);
            database.sql("update ballot set closes_at = now() where id = ?")
                    .param(ballot.id().value())
                    .update();
            together(List.of(
                    () -> closeOrConflict(ballot.id()),
                    () -> tick(ballot.id()),
                    () -> tick(ballot.id()),
                    () -> closeOrConflict(ballot.id())));
            assertThat(details(ballot.id()).state()).isEqualTo(BallotState.CLOSED);
            assertThat(counted(ballot.id())).isEqualTo(1);
        }
    }

    @Test
    void oneMemberInTwoWindowsHasOneVote() throws Exception {
        BallotDetails ballot = stage.open(cast);
        together(IntStream.range(0, 12)
                .<Callable<?>>mapToObj(it -> () -> stage.vote(cast.member(), ballot, it % 4))
                .toList());
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(counted(ballot.id())).isEqualTo(1);
    }

    /** What was saved before the close is counted as it was last saved; what comes after is refused; nothing else. */
    @Test
    void votesMeetTheClose() throws Exception {
        List<AccountId> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            members.add(groups.join(cast.group(), "Member " + i, Role.MEMBER));
        }
        BallotDetails ballot = stage.open(cast);
        Map<AccountId, Integer> saved = new ConcurrentHashMap<>();
        AtomicInteger refused = new AtomicInteger();
        List<Callable<?>> people = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            AccountId member = members.get(i);
            int choice = i % 4;
            people.add(() -> voteUntilRefused(member, ballot, choice, saved, refused));
        }
        people.add(() -> {
            await(() -> saved.size() >= 15);
            TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
            return true;
        });
        together(people);

        assertThat(refused).hasValue(members.size());
        CountedVotes counted = TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()));
        assertThat(tally(ballot, counted)).isEqualTo(expected(saved));
        assertThat(counted.votes().size()).isEqualTo(saved.size()).isGreaterThanOrEqualTo(15);
        for (Map.Entry<AccountId, Integer> it : saved.entrySet()) {
            MyVote mine =
                    TestAccounts.as(it.getKey(), () -> votes.mine(ballot.id())).orElseThrow();
            assertThat(Approvals.in(mine.answer()))
                    .containsExactly(ballot.papers().get(it.getValue()).id().toString());
        }
    }

    /** Else a stream of votes could keep the close waiting for as long as it flows. */
    @Test
    void whoVotesAfterSomebodyWaitsToCloseComesAfterTheClose() throws Exception {
        BallotDetails ballot = stage.open(cast);
        Phaser step = new Phaser(1);
        AtomicBoolean lateIsDone = new AtomicBoolean();
        List<Object> ends = Threads.race(
                () -> transactions.execute(status -> {
                    stage.vote(cast.member(), ballot, 1);
                    step.arrive();
                    await(() -> waiting() == 1);
                    step.arrive();
                    await(() -> waiting() == 2 || lateIsDone.get());
                    return "voted";
                }),
                () -> {
                    step.awaitAdvance(0);
                    TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
                    return "closed";
                },
                () -> {
                    step.awaitAdvance(0);
                    step.awaitAdvance(1);
                    try {
                        return stage.vote(cast.owner(), ballot, 2);
                    } finally {
                        lateIsDone.set(true);
                    }
                });
        assertThat(ends).startsWith("voted", "closed");
        assertThat(ends.getLast()).isInstanceOf(ConflictException.class);
        assertThat(counted(ballot.id())).isEqualTo(1);
    }

    private boolean voteUntilRefused(
            AccountId member, BallotDetails ballot, int choice, Map<AccountId, Integer> saved, AtomicInteger refused) {
        for (int turn = choice; ; turn++) {
            try {
                stage.vote(member, ballot, turn % 4);
                saved.put(member, turn % 4);
            } catch (ConflictException e) {
                refused.incrementAndGet();
                return true;
            }
        }
    }

    private static Map<Integer, Integer> expected(Map<AccountId, Integer> saved) {
        Map<Integer, Integer> expected = new HashMap<>();
        saved.values().forEach(it -> expected.merge(it, 1, Integer::sum));
        return expected;
    }

    private static Map<Integer, Integer> tally(BallotDetails ballot, CountedVotes counted) {
        Map<Integer, Integer> tally = new HashMap<>();
        for (Map<String, Object> vote : counted.votes()) {
            String approved = Approvals.in(vote).getFirst();
            tally.merge(counted.candidates().indexOf(approved), 1, Integer::sum);
        }
        assertThat(counted.candidates()).hasSameSizeAs(ballot.papers());
        return tally;
    }

    private boolean tick(BallotId id) {
        course.tick(id);
        return true;
    }

    private boolean closeOrConflict(BallotId id) {
        try {
            TestAccounts.run(cast.organiser(), () -> ballots.close(id));
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    /** Does all at the same moment, and passes on what went wrong. */
    private static void together(List<Callable<?>> work) throws InterruptedException {
        assertThat(Threads.race(work.toArray(Callable<?>[]::new)))
                .allSatisfy(it -> assertThat(it).isNotInstanceOf(Throwable.class));
    }

    private void startNode(String name) {
        Scheduler node = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), ballotClockTask)
                .schedulerName(() -> name)
                .pollingInterval(Duration.ofMillis(100))
                .registerShutdownHook()
                .build();
        nodes.add(node);
        node.start();
    }

    private void awaitState(BallotId id, BallotState state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(15);
        while (details(id).state() != state && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(details(id).state()).isEqualTo(state);
    }

    private BallotDetails details(BallotId id) {
        return TestAccounts.as(cast.organiser(), () -> ballots.details(id));
    }

    private long counted(BallotId id) {
        return database.sql("select count(*) from counted_vote where ballot_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** How many wait for a lock in the database. */
    private long waiting() {
        return database.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier until) {
        Instant end = Instant.now().plusSeconds(30);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long scheduled(BallotId id) {
        return database.sql("select count(*) from scheduled_tasks where task_instance like ?")
                .param(id + "@%")
                .query(Long.class)
                .single();
    }
}
