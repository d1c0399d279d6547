package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** Who is told who voted what, and when. */
class NamedBallotsTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
    }

    @Test
    void theGroupIsToldAfterTheCloseWhoVotedWhat() {
        BallotDetails ballot = stage.open(cast, TestBallots.NAMED);
        assertThat(ballot.terms().named()).isTrue();
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 2, 3);
        for (AccountId who : List.of(cast.guest(), cast.organiser(), cast.owner())) {
            assertThatThrownBy(() -> read(who, ballot))
                    .as("not before the close")
                    .isInstanceOf(ConflictException.class);
        }
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        CountedVotes read = read(cast.guest(), ballot);
        assertThat(read.names()).containsExactlyInAnyOrder("Mei Member", "Olga Owner");
        int mei = Objects.requireNonNull(read.names()).indexOf("Mei Member");
        assertThat(read.votes().get(mei)).isEqualTo(TestBallots.approve(ballot, 1));
        assertThat(read.votes().get(1 - mei)).isEqualTo(TestBallots.approve(ballot, 2, 3));
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> read(who, ballot)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> votes.votes(ballot.id())).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void ofASecretBallotNobodyIs() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner())) {
            assertThat(read(who, ballot).names()).isNull();
        }
    }

    @Test
    void whoseVoteCannotBeOpenedIsNotTakenForAFormerMembers(@Autowired JdbcClient database) {
        BallotDetails ballot = stage.open(cast, TestBallots.NAMED);
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 2);
        TestAccounts.run(cast.otherMember(), () -> votes.cast(ballot.id(), Map.of("abstain", true)));
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        lose(database, ballot, cast.member());
        assertThat(read(cast.guest(), ballot).names()).containsExactlyInAnyOrder(null, "Olga Owner");
        lose(database, ballot, cast.otherMember());
        assertThat(read(cast.guest(), ballot).abstained()).containsExactly((String) null);
        database.sql("update vote set sealed_pointer = null where ballot_id = ?")
                .param(ballot.id().value())
                .update();
        assertThat(read(cast.guest(), ballot).names()).as("erased").containsOnly("Former member");
    }

    /** What a server has whose key is another: something sealed that it cannot open. */
    private static void lose(JdbcClient database, BallotDetails ballot, AccountId member) {
        database.sql("update vote set sealed_pointer = 'v1.AAAA' where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), member.value())
                .update();
    }

    private CountedVotes read(AccountId who, BallotDetails ballot) {
        return TestAccounts.as(who, () -> votes.votes(ballot.id()));
    }
}
