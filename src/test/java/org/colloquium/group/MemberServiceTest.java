package org.colloquium.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.account.Together;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class MemberServiceTest extends IntegrationTest {
    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void anOrganiserInvitesUpToMember() {
        for (Role role : List.of(Role.GUEST, Role.MEMBER)) {
            assertThat(TestAccounts.as(cast.organiser(), () -> invite(accounts.person("New"), role))
                            .member())
                    .extracting(Member::role)
                    .isEqualTo(role);
        }
        for (Role role : List.of(Role.ORGANISER, Role.OWNER)) {
            assertThatThrownBy(() -> TestAccounts.as(cast.organiser(), () -> invite(accounts.person("New"), role)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(TestAccounts.as(cast.owner(), () -> invite(accounts.person("New"), role))
                            .member())
                    .isNotNull();
        }
    }

    @Test
    void othersDoNotInvite() {
        AccountId someone = accounts.person("Someone");
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> invite(someone, Role.GUEST)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> invite(someone, Role.GUEST)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> invite(someone, Role.GUEST)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void nobodyIsInvitedTwiceAndANewLinkReplacesTheOld() {
        assertThatThrownBy(() -> TestAccounts.as(cast.owner(), () -> invite(cast.guest(), Role.OWNER)))
                .isInstanceOf(ConflictException.class);
        EmailAddress unknown = new EmailAddress("unknown" + System.nanoTime() + "@example.org");
        TestAccounts.as(cast.owner(), () -> members.invite(cast.group(), unknown, Role.GUEST));
        TestAccounts.as(cast.owner(), () -> members.invite(cast.group(), unknown, Role.MEMBER));
        assertThat(TestAccounts.as(cast.organiser(), () -> members.invited(cast.group())))
                .extracting(Invitee::role)
                .containsExactly(Role.MEMBER);
    }

    @Test
    void anInvitationIsRevokedByWhoeverCouldHaveMadeIt() {
        EmailAddress unknown = new EmailAddress("unknown" + System.nanoTime() + "@example.org");
        TestAccounts.as(cast.owner(), () -> members.invite(cast.group(), unknown, Role.OWNER));
        Invitee invitee = TestAccounts.as(cast.owner(), () -> members.invited(cast.group()))
                .getFirst();
        assertThatThrownBy(() -> TestAccounts.run(cast.organiser(), () -> members.revoke(cast.group(), invitee.id())))
                .isInstanceOf(AccessDeniedException.class);
        TestGroup.Cast other = stage.make();
        assertThatThrownBy(() -> TestAccounts.run(other.owner(), () -> members.revoke(other.group(), invitee.id())))
                .isInstanceOf(NotFoundException.class);
        TestAccounts.run(cast.owner(), () -> members.revoke(cast.group(), invitee.id()));
        assertThat(TestAccounts.as(cast.owner(), () -> members.invited(cast.group())))
                .isEmpty();
    }

    @Test
    void onlyOwnersChangeRolesAndRemove() {
        assertThat(TestAccounts.as(cast.owner(), () -> members.changeRole(cast.group(), cast.guest(), Role.ORGANISER))
                        .role())
                .isEqualTo(Role.ORGANISER);
        for (AccountId who : List.of(cast.organiser(), cast.member())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> members.changeRole(cast.group(), who, Role.OWNER)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> members.remove(cast.group(), cast.otherMember())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.otherMember()));
        assertThatThrownBy(() -> TestAccounts.as(cast.otherMember(), () -> groups.open(cast.slug())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.stranger())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void everybodyLeavesButTheLastOwner() {
        for (AccountId who : List.of(cast.guest(), cast.member(), cast.organiser())) {
            TestAccounts.run(who, () -> members.leave(cast.group()));
        }
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> members.leave(cast.group())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.owner(), () -> members.changeRole(cast.group(), cast.owner(), Role.MEMBER)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.stranger(), () -> members.leave(cast.group())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoOwnersWhoLeaveAtOnceLeaveOne() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            TestGroup.Cast each = stage.make();
            AccountId second = stage.join(each.group(), "Second", Role.OWNER);
            List<Object> results = Together.run(
                    () -> TestAccounts.as(each.owner(), () -> {
                        members.leave(each.group());
                        return "left";
                    }),
                    () -> TestAccounts.as(second, () -> members.changeRole(each.group(), second, Role.GUEST)));
            assertThat(results)
                    .filteredOn(it -> it instanceof RuntimeException)
                    .as("round " + round)
                    .hasSize(1);
            assertThat(TestAccounts.as(each.member(), () -> members.of(each.group())))
                    .filteredOn(it -> it.role() == Role.OWNER)
                    .hasSize(1);
        }
    }

    @Test
    void anAdministratorSeesNameOwnersAndSizeAndMayDelete() {
        GroupSummary seen = TestAccounts.as(cast.administrator(), () -> groups.summary(cast.group()));
        assertThat(seen.role()).isNull();
        assertThat(seen.members()).isEqualTo(5);
        assertThat(seen.owners()).extracting(it -> it.id()).containsExactly(cast.owner());
        assertThatThrownBy(() -> TestAccounts.as(cast.stranger(), () -> groups.summary(cast.group())))
                .isInstanceOf(NotFoundException.class);
        for (AccountId who : List.of(cast.organiser(), cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.run(who, () -> groups.delete(cast.group())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        TestAccounts.run(cast.administrator(), () -> groups.delete(cast.group()));
        assertThatThrownBy(() -> TestAccounts.as(cast.owner(), () -> groups.open(cast.slug())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameAddressTwiceAtOnceMakesOneGroup() throws InterruptedException {
        Slug slug = new Slug("same-" + Long.toString(System.nanoTime(), 36));
        ZoneId zone = ZoneId.of("UTC");
        List<Object> results = Together.run(
                () -> TestAccounts.as(cast.member(), () -> groups.create("One", slug, zone)),
                () -> TestAccounts.as(cast.guest(), () -> groups.create("Two", slug, zone)));
        assertThat(results).filteredOn(it -> it instanceof GroupDetails).hasSize(1);
        assertThat(results).filteredOn(it -> it instanceof ConflictException).hasSize(1);
    }

    private Invited invite(AccountId who, Role role) {
        return members.invite(cast.group(), new EmailAddress(signIn.email(who)), role);
    }
}
