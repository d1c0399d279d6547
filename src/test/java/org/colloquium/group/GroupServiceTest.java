package org.colloquium.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquium.IntegrationTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.NotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class GroupServiceTest extends IntegrationTest {
    @Autowired
    GroupService groups;

    @Autowired
    MemberService members;

    @Autowired
    TestGroup stage;

    @Test
    void onlyTheOwnerRenames() {
        TestGroup.Cast cast = stage.make();
        assertThat(TestAccounts.as(cast.owner(), () -> groups.rename(cast.group(), "Speech"))
                        .name())
                .isEqualTo("Speech");
        assertThatThrownBy(() -> TestAccounts.as(cast.organiser(), () -> groups.rename(cast.group(), "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestAccounts.as(cast.stranger(), () -> groups.rename(cast.group(), "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> groups.rename(cast.group(), "Mine")).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void membersStandInTheOrderInWhichTheyJoined() {
        TestGroup.Cast cast = stage.make();
        assertThat(TestAccounts.as(cast.guest(), () -> members.of(cast.group())))
                .extracting(Member::role)
                .containsExactly(Role.OWNER, Role.ORGANISER, Role.MEMBER, Role.MEMBER, Role.GUEST);
    }
}
