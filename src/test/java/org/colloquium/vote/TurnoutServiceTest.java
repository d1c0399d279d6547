package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.MemberService;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.AuthenticationException;

class TurnoutServiceTest extends IntegrationTest {
    @Autowired
    TurnoutService turnout;

    @Autowired
    TestBallots ballots;

    @Autowired
    MemberService members;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void whoIsInTheGroupSeesWhoHasVoted() {
        BallotId ballot = ballots.open(cast).id();
        assertThat(as(cast.guest(), () -> turnout.of(ballot)))
                .extracting(Voter::id)
                .containsExactlyInAnyOrder(cast.owner(), cast.organiser(), cast.member(), cast.otherMember());
        for (AccountId who : new AccountId[] {cast.stranger(), cast.administrator()}) {
            assertThatThrownBy(() -> as(who, () -> turnout.of(ballot))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> turnout.of(ballot)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void whoHasLeftOrIsDisabledSeesItNoMore() {
        BallotId ballot = ballots.open(cast).id();
        TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.member()));
        accounts.disable(cast.otherMember());
        for (AccountId who : new AccountId[] {cast.member(), cast.otherMember()}) {
            assertThatThrownBy(() -> as(who, () -> turnout.of(ballot))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void draftsAreThereOnlyForWhoSeesDrafts() {
        BallotId draft = ballots.draft(cast).id();
        assertThat(as(cast.owner(), () -> turnout.of(draft))).isEmpty();
        assertThatThrownBy(() -> as(cast.member(), () -> turnout.of(draft))).isInstanceOf(NotFoundException.class);
    }
}
