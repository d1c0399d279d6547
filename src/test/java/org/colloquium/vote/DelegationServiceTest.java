package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class DelegationServiceTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    DelegationService delegations;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    TestAccounts accounts;

    private Cast cast;
    private BallotDetails ballot;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        ballot = stage.open(cast);
    }

    @Test
    void theOneAnswerCountsForBoth() {
        give(cast.member(), cast.owner());
        assertThat(voter(cast.member()).voted()).isFalse();
        assertThat(voter(cast.member()).delegate()).isEqualTo(cast.owner());
        assertThat(details().stillToVote())
                .as("nobody waits for who gave the vote away")
                .noneMatch(it -> it.id().equals(cast.member()));
        stage.vote(cast.owner(), ballot, 3);
        stage.vote(cast.organiser(), ballot, 1);
        assertThat(voter(cast.member()).voted()).isTrue();
        assertThat(details().votesCast()).isEqualTo(3);
        assertThat(TestAccounts.as(cast.member(), () -> ballots.countOwed(cast.group())))
                .isZero();
        close();
        BallotResult result = TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()));
        assertThat(result.count().votes()).isEqualTo(3);
        assertThat(result.approvals(ballot.papers().get(3))).isEqualTo(2);
        assertThat(TestAccounts.as(cast.member(), () -> votes.mine(ballot.id())))
                .as("not even who gave the vote is told the answer")
                .isEmpty();
        assertThat(details().votesCast()).isEqualTo(3);
    }

    @Test
    void itIsTakenBackUntilTheClose() {
        give(cast.member(), cast.owner());
        assertThatThrownBy(() -> stage.vote(cast.member(), ballot, 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Olga Owner votes for you");
        stage.vote(cast.owner(), ballot, 3);
        takeBack(cast.member());
        stage.vote(cast.member(), ballot, 1);
        assertThatThrownBy(() -> give(cast.member(), cast.owner()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Withdraw");
        close();
        assertThatThrownBy(() -> takeBack(cast.member())).isInstanceOf(ConflictException.class);
        assertThat(TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()))
                        .count()
                        .votes())
                .isEqualTo(2);
    }

    @Test
    void whoGaveTheirVoteToSomebodyWhoCannotVoteIsWaitedForAgain() {
        give(cast.member(), cast.owner());
        assertThat(stillToVote()).doesNotContain(cast.member());
        TestAccounts.run(cast.owner(), () -> votes.setAway(ballot.id(), true));
        assertThat(stillToVote()).contains(cast.member()).doesNotContain(cast.owner());
        TestAccounts.run(cast.owner(), () -> votes.setAway(ballot.id(), false));
        assertThat(stillToVote()).contains(cast.owner()).doesNotContain(cast.member());
        accounts.disable(cast.owner());
        assertThat(stillToVote()).contains(cast.member()).doesNotContain(cast.owner());
    }

    private List<AccountId> stillToVote() {
        return TestAccounts.as(cast.member(), () -> ballots.details(ballot.id())).stillToVote().stream()
                .map(Voter::id)
                .toList();
    }

    @Test
    void thereAreNoChains() throws InterruptedException {
        give(cast.member(), cast.owner());
        assertThatThrownBy(() -> give(cast.owner(), cast.organiser()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Mei Member");
        assertThatThrownBy(() -> give(cast.organiser(), cast.member())).isInstanceOf(ConflictException.class);
        takeBack(cast.member());
        List<Object> ends = Threads.race(giving(cast.member(), cast.owner()), giving(cast.owner(), cast.member()));
        assertThat(ends).filteredOn(ConflictException.class::isInstance).hasSize(1);
    }

    private Callable<Object> giving(AccountId from, AccountId to) {
        return () -> {
            give(from, to);
            return "given";
        };
    }

    @Test
    void aNamedBallotTellsThatTooAfterTheClose() {
        ballot = stage.open(cast, TestBallots.NAMED);
        give(cast.member(), cast.owner());
        stage.vote(cast.owner(), ballot, 3);
        close();
        CountedVotes read = TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()));
        assertThat(read.names()).containsExactlyInAnyOrder("Mei Member", "Olga Owner");
        assertThat(read.votes()).hasSize(2).containsOnly(TestBallots.approve(ballot, 3));
        assertThat(details().votesCast()).isEqualTo(2);
    }

    @Test
    void whoMayAndToWhom() {
        assertThatThrownBy(() -> give(cast.member(), cast.member())).isInstanceOf(InvalidInputException.class);
        for (AccountId none : List.of(cast.guest(), cast.stranger())) {
            assertThatThrownBy(() -> give(cast.member(), none)).isInstanceOf(InvalidInputException.class);
        }
        TestAccounts.run(cast.owner(), () -> votes.setAway(ballot.id(), true));
        assertThatThrownBy(() -> give(cast.member(), cast.owner())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> give(cast.guest(), cast.owner())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> takeBack(cast.guest())).isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> give(who, cast.member())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> takeBack(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> delegations.give(ballot.id(), cast.member()))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> delegations.takeBack(ballot.id())).isInstanceOf(AuthenticationException.class);
    }

    private void give(AccountId from, AccountId to) {
        TestAccounts.run(from, () -> delegations.give(ballot.id(), to));
    }

    private void takeBack(AccountId who) {
        TestAccounts.run(who, () -> delegations.takeBack(ballot.id()));
    }

    private BallotDetails details() {
        return TestAccounts.as(cast.guest(), () -> ballots.details(ballot.id()));
    }

    private Voter voter(AccountId who) {
        return details().voter(who).orElseThrow();
    }

    private void close() {
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
    }
}
