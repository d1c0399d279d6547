package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Who abstains, and who cannot vote at all. */
class AbstentionTest extends IntegrationTest {
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
    private BallotDetails ballot;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        ballot = stage.open(cast);
    }

    @Test
    void anAbstentionIsInTheTurnoutAndNotInTheCount() {
        abstain(cast.member());
        abstain(cast.otherMember());
        stage.vote(cast.owner(), ballot, 2);
        assertThat(ballots(cast.guest()).votesCast()).isEqualTo(3);
        close();
        BallotResult result = TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()));
        assertThat(result.count().votes()).isEqualTo(1);
        assertThat(result.abstentions()).isEqualTo(2);
        assertThat(result.reasons().getFirst()).isEqualTo("Three members voted of four that could. Two abstained.");
        assertThat(TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id())).votes())
                .containsExactly(TestBallots.approve(ballot, 2));
        MyVote mine =
                TestAccounts.as(cast.member(), () -> votes.mine(ballot.id())).orElseThrow();
        assertThat(Abstention.is(mine.answer())).isTrue();
        assertThat(mine.place()).isNull();
        assertThat(TestAccounts.as(cast.owner(), () -> votes.mine(ballot.id()))
                        .orElseThrow()
                        .place())
                .isZero();
    }

    @Test
    void anAbstentionLiesSealedLikeAnyAnswer() {
        abstain(cast.member());
        assertThat(database.sql("select v::text from vote v where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(String.class)
                        .single())
                .contains("v1.")
                .doesNotContain("abstain");
        stage.vote(cast.member(), ballot, 1);
        assertThat(TestAccounts.as(cast.member(), () -> votes.mine(ballot.id()))
                        .orElseThrow()
                        .answer())
                .isEqualTo(TestBallots.approve(ballot, 1));
        assertThatThrownBy(() ->
                        TestAccounts.as(cast.member(), () -> votes.cast(ballot.id(), Map.of("abstain", false))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoCannotMakeItIsNotWaitedFor() {
        stayAway(cast.member());
        assertThat(ballots(cast.guest()).stillToVote())
                .hasSize(3)
                .noneMatch(it -> it.id().equals(cast.member()));
        assertThat(voter(cast.member()).away()).isTrue();
        assertThat(owed(cast.member())).isZero();
        assertThat(owed(cast.otherMember())).isEqualTo(1);
        TestAccounts.run(cast.member(), () -> votes.setAway(ballot.id(), false));
        assertThat(owed(cast.member())).isEqualTo(1);
        stayAway(cast.member());
        stage.vote(cast.member(), ballot, 1);
        assertThat(voter(cast.member()).away()).as("came after all").isFalse();
        assertThatThrownBy(() -> stayAway(cast.member()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Withdraw");
    }

    @Test
    void onlyMembersOfTheGroupSayTheyCannot() {
        assertThatThrownBy(() -> stayAway(cast.guest())).isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> stayAway(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> votes.setAway(ballot.id(), true)).isInstanceOf(AuthenticationException.class);
        close();
        assertThatThrownBy(() -> stayAway(cast.member())).isInstanceOf(ConflictException.class);
    }

    private void abstain(AccountId who) {
        TestAccounts.run(who, () -> votes.cast(ballot.id(), Abstention.ANSWER));
    }

    private void stayAway(AccountId who) {
        TestAccounts.run(who, () -> votes.setAway(ballot.id(), true));
    }

    private int owed(AccountId who) {
        return TestAccounts.as(who, () -> ballots.countOwed(cast.group()));
    }

    private BallotDetails ballots(AccountId who) {
        return TestAccounts.as(who, () -> ballots.details(ballot.id()));
    }

    private Voter voter(AccountId who) {
        return ballots(cast.guest()).voter(who).orElseThrow();
    }

    private void close() {
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
    }
}
