package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    private CountedVotes read(AccountId who, BallotDetails ballot) {
        return TestAccounts.as(who, () -> votes.votes(ballot.id()));
    }
}
