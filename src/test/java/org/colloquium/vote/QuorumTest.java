package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ballots that need so many votes, that are extended, and that close when all have voted. */
class QuorumTest extends IntegrationTest {
    private static final Terms THREE = quorum(3, null, null);

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    JdbcClient database;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
    }

    @Test
    void withTooFewVotesThereIsNoResult() {
        BallotDetails ballot = stage.open(cast, THREE);
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 1);
        close(ballot);
        BallotDetails over = details(ballot);
        assertThat(over.state()).isEqualTo(BallotState.INQUORATE);
        assertThat(over.shortfall()).isEqualTo(new Shortfall(2, 4, 3));
        assertThatThrownBy(() -> TestAccounts.as(cast.guest(), () -> votes.result(ballot.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("2 of 4 voted, 3 were needed");
        assertThatThrownBy(() -> stage.vote(cast.member(), ballot, 1)).isInstanceOf(ConflictException.class);
        assertThat(TestAccounts.as(cast.member(), () -> votes.mine(ballot.id())))
                .as("the votes are burnt")
                .isEmpty();
        assertThat(TestAccounts.as(
                        cast.guest(), () -> ballots.with(ballot.paperIds().getFirst())))
                .extracting(PaperBallot::state)
                .containsExactly(BallotState.INQUORATE);
    }

    @Test
    void anAbstentionCountsForTheQuorum() {
        BallotDetails ballot = stage.open(cast, THREE);
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 1);
        TestAccounts.run(cast.otherMember(), () -> votes.cast(ballot.id(), Abstention.ANSWER));
        close(ballot);
        assertThat(details(ballot).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void aShareIsOfThoseWhoCanVote() {
        BallotDetails ballot = stage.open(cast, quorum(null, 67, null));
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 1);
        assertThat(details(ballot).missing()).contains(new Shortfall(2, 4, 3));
        TestAccounts.run(cast.otherMember(), () -> votes.setAway(ballot.id(), true));
        assertThat(details(ballot).missing()).contains(new Shortfall(2, 3, 3));
        TestAccounts.run(cast.organiser(), () -> votes.setAway(ballot.id(), true));
        close(ballot);
        assertThat(details(ballot).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void theClockExtendsItOnceAndThenEndsIt() {
        BallotDetails ballot =
                stage.open(cast, quorum(3, null, 48), Instant.now().plusSeconds(60));
        stage.vote(cast.member(), ballot, 1);
        comes(ballot);
        stage.ring(ballot.id());
        stage.ring(ballot.id());
        BallotDetails longer = details(ballot);
        assertThat(longer.state()).isEqualTo(BallotState.OPEN);
        assertThat(longer.extended()).isTrue();
        assertThat(Duration.between(Instant.now(), Objects.requireNonNull(longer.closesAt())))
                .isBetween(Duration.ofHours(47), Duration.ofHours(48));
        assertThat(database.sql(
                                "select count(*) from scheduled_tasks where task_instance = ? and task_name = 'ballot-clock'")
                        .param(ballot.id() + "@" + longer.closesAt().toEpochMilli())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        stage.vote(cast.owner(), ballot, 1);
        comes(ballot);
        stage.ring(ballot.id());
        assertThat(details(ballot).state()).isEqualTo(BallotState.INQUORATE);
    }

    @Test
    void withEnoughVotesItIsNotExtended() {
        BallotDetails ballot =
                stage.open(cast, quorum(1, null, 48), Instant.now().plusSeconds(60));
        stage.vote(cast.member(), ballot, 1);
        comes(ballot);
        stage.ring(ballot.id());
        assertThat(details(ballot).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void itClosesOnceAllHaveVotedIfThatWasAgreed() {
        BallotDetails early = stage.open(cast, new Terms(false, null, null, null, true, false, 24, null, "order"));
        BallotDetails other = stage.open(cast);
        for (BallotDetails ballot : List.of(early, other)) {
            for (AccountId who : List.of(cast.member(), cast.otherMember(), cast.owner())) {
                stage.vote(who, ballot, 1);
            }
            stage.ring(ballot.id());
            assertThat(details(ballot).state()).isEqualTo(BallotState.OPEN);
            TestAccounts.run(cast.organiser(), () -> votes.setAway(ballot.id(), true));
        }
        Instant end = Instant.now().plusSeconds(20);
        while (details(early).state() == BallotState.OPEN && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(details(early).state()).isEqualTo(BallotState.CLOSED);
        stage.ring(other.id());
        assertThat(details(other).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void refusesTermsThatCannotBe() {
        for (Runnable wrong : List.<Runnable>of(
                () -> quorum(0, null, null),
                () -> quorum(1, 50, null),
                () -> quorum(null, 101, null),
                () -> quorum(1, null, 0),
                () -> quorum(1, null, 721),
                () -> quorum(null, null, 24))) {
            assertThatThrownBy(wrong::run).isInstanceOf(InvalidInputException.class);
        }
        assertThat(quorum(null, 50, null).needed(5)).isEqualTo(3);
        assertThat(quorum(null, 50, null).needed(4)).isEqualTo(2);
        assertThat(Terms.USUAL.needed(9)).isZero();
    }

    private static Terms quorum(@Nullable Integer votes, @Nullable Integer percent, @Nullable Integer hours) {
        return new Terms(false, votes, percent, hours, false, false, 24, null, "order");
    }

    private void comes(BallotDetails ballot) {
        database.sql("update ballot set closes_at = now() - interval '1 second' where id = ?")
                .param(ballot.id().value())
                .update();
    }

    private BallotDetails details(BallotDetails ballot) {
        return TestAccounts.as(cast.guest(), () -> ballots.details(ballot.id()));
    }

    private void close(BallotDetails ballot) {
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
    }
}
