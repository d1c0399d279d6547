package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** How ballots stand while members vote. */
class InterimResultsTest extends IntegrationTest {
    private static final Terms SECRET = new Terms(false, null, null, null, false, true, 24, null, "order");
    private static final Terms NAMED = new Terms(true, null, null, null, false, true, 24, null, "order");

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

    private final List<AccountId> crowd = new ArrayList<>();
    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        for (int i = 0; i < 8; i++) {
            crowd.add(groups.join(cast.group(), "Crowd " + i, Role.MEMBER));
        }
    }

    @Test
    void ofASecretBallotVotesComeInThreesAndTheLatestThreeWait() {
        BallotDetails ballot = stage.open(cast, SECRET);
        for (int i = 0; i < 5; i++) {
            stage.vote(crowd.get(i), ballot, 1);
            stage.ring(ballot.id());
            assertThat(TestAccounts.as(cast.guest(), () -> votes.interim(ballot.id())))
                    .isEmpty();
        }
        stage.vote(crowd.get(5), ballot, 2);
        stage.ring(ballot.id());
        BallotResult three = standing(ballot);
        assertThat(three.count().votes()).isEqualTo(3);
        assertThat(three.approvals(ballot.papers().get(1))).isEqualTo(3);
        assertThat(three.count().votesDigest())
                .as("by which votes could be tried")
                .isEmpty();
        stage.vote(crowd.get(6), ballot, 2);
        stage.vote(crowd.get(7), ballot, 2);
        stage.vote(crowd.get(7), ballot, 3);
        stage.ring(ballot.id());
        assertThat(standing(ballot).count().votes()).isEqualTo(3);
        TestAccounts.run(crowd.get(0), () -> votes.cast(ballot.id(), Abstention.ANSWER));
        stage.ring(ballot.id());
        BallotResult more = standing(ballot);
        assertThat(more.count().votes() + more.abstentions()).isEqualTo(6);
    }

    @Test
    void ofANamedOneEachIsShownAtOnce() {
        BallotDetails ballot = stage.open(cast, NAMED);
        stage.vote(crowd.getFirst(), ballot, 3);
        Instant end = Instant.now().plusSeconds(20);
        while (TestAccounts.as(cast.guest(), () -> votes.interim(ballot.id())).isEmpty()
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(standing(ballot).winners().getFirst())
                .isEqualTo(ballot.papers().get(3));
    }

    @Test
    void whatWasNotAgreedIsHiddenAndNothingIsLeftAfterTheClose() {
        BallotDetails hidden = stage.open(cast);
        BallotDetails ballot = stage.open(cast, SECRET);
        for (int i = 0; i < 6; i++) {
            stage.vote(crowd.get(i), hidden, 1);
            stage.vote(crowd.get(i), ballot, 1);
        }
        stage.ring(hidden.id());
        stage.ring(ballot.id());
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.interim(hidden.id())))
                    .isInstanceOf(ConflictException.class);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.interim(ballot.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> votes.interim(ballot.id())).isInstanceOf(AuthenticationException.class);
        assertThat(rows(hidden)).isZero();
        assertThat(rows(ballot)).isEqualTo(3);
        assertThat(database.sql("select string_agg(v::text, ' ') from interim_vote v where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(String.class)
                        .single())
                .contains("v1.")
                .doesNotContain("approve", ballot.paperIds().get(1).toString());
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(rows(ballot)).isZero();
        assertThatThrownBy(() -> standing(ballot)).isInstanceOf(ConflictException.class);
        assertThat(TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()))
                        .count()
                        .votes())
                .isEqualTo(6);
    }

    private BallotResult standing(BallotDetails ballot) {
        return TestAccounts.as(cast.guest(), () -> votes.interim(ballot.id())).orElseThrow();
    }

    private long rows(BallotDetails ballot) {
        return database.sql("select count(*) from interim_vote where ballot_id = ?")
                .param(ballot.id().value())
                .query(Long.class)
                .single();
    }
}
