package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupService;
import org.colloquium.group.Invited;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationServiceTest extends IntegrationTest {
    private static final String PASSWORD = "a sentence is fine";

    @Autowired
    InvitationService service;

    @Autowired
    AccountService accountService;

    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    String email;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        email = "new" + System.nanoTime() + "@example.org";
    }

    @Test
    void theLinkOpensOnceAndTheAccountIsThere() {
        String secret = invitedByAdministrator();
        assertThat(service.open(secret).name()).isEqualTo("Nia");
        Welcome welcome = service.accept(secret, "Nia Nova", PASSWORD);
        assertThat(welcome.email()).isEqualTo(email);
        assertThatThrownBy(() -> service.open(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.accept(secret, "Nia", PASSWORD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoWhoFollowTheSameLinkMakeOneAccount() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            email = "race" + System.nanoTime() + "@example.org";
            String secret = intoTheGroup(Role.MEMBER);
            List<Object> results = Together.run(
                    () -> service.accept(secret, "One", PASSWORD), () -> service.accept(secret, "Two", PASSWORD));
            assertThat(results).filteredOn(it -> it instanceof Welcome).hasSize(1);
            assertThat(results)
                    .filteredOn(it -> it instanceof NotFoundException)
                    .hasSize(1);
        }
    }

    @Test
    void aNewLinkEndsTheOldOneAndOldOnesEnd() {
        String old = invitedByAdministrator();
        AccountId id = account();
        String fresh = TestAccounts.as(cast.administrator(), () -> accountService.inviteAgain(id));
        assertThatThrownBy(() -> service.open(old)).isInstanceOf(NotFoundException.class);
        assertThat(service.open(fresh).email()).isEqualTo(email);
        database.sql("update invitation set expires_at = now() where email = ?")
                .param(email)
                .update();
        assertThatThrownBy(() -> service.open(fresh)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDisabledAccountCannotComeIn() {
        String secret = invitedByAdministrator();
        AccountId id = account();
        TestAccounts.as(cast.administrator(), () -> accountService.edit(id, AccountEdit.enabled(false)));
        assertThatThrownBy(() -> service.accept(secret, "Nia", PASSWORD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLinkIntoAGroupMakesTheAccountAndTheMembership() {
        String secret = intoTheGroup(Role.GUEST);
        assertThat(service.open(secret).to()).isEqualTo("Vision & Language");
        assertThat(service.accept(secret, "Nia", PASSWORD).path()).isEqualTo("g/" + cast.slug());
        assertThat(TestAccounts.as(account(), () -> groups.open(cast.slug())).myRole())
                .isEqualTo(Role.GUEST);
    }

    @Test
    void aLinkIntoAGroupNeverOpensAnAccountThatIsThereByNow() {
        String secret = intoTheGroup(Role.MEMBER);
        TestAccounts.as(cast.administrator(), () -> accountService.make(new NewAccount(email, "Root", null, true)));
        assertThat(service.open(secret).known()).isTrue();
        assertThatThrownBy(() -> service.accept(secret, "Mallory", PASSWORD)).isInstanceOf(ConflictException.class);
        assertThat(TestAccounts.as(account(), () -> service.join(secret)).path())
                .isEqualTo("g/" + cast.slug());
    }

    @Test
    void whoeverIsSignedInJoinsAndAMemberKeepsTheRole() {
        String first = intoTheGroup(Role.MEMBER);
        TestAccounts.as(cast.stranger(), () -> service.join(first));
        assertThat(TestAccounts.as(cast.stranger(), () -> groups.open(cast.slug()))
                        .myRole())
                .isEqualTo(Role.MEMBER);
        String second = intoTheGroup(Role.GUEST);
        TestAccounts.as(cast.owner(), () -> service.join(second));
        assertThat(TestAccounts.as(cast.owner(), () -> members.of(cast.group())))
                .filteredOn(it -> it.id().equals(cast.owner()))
                .extracting(Member::role)
                .containsExactly(Role.OWNER);
    }

    @Test
    void anAdministratorsLinkIsForTheAccountItWasMadeFor() {
        String secret = invitedByAdministrator();
        assertThatThrownBy(() -> TestAccounts.as(cast.stranger(), () -> service.join(secret)))
                .isInstanceOf(ConflictException.class);
        assertThat(service.open(secret).email()).isEqualTo(email);
    }

    @Test
    void aDeletedGroupTakesItsInvitationsAlong() {
        String secret = intoTheGroup(Role.MEMBER);
        TestAccounts.run(cast.owner(), () -> groups.delete(cast.group()));
        assertThatThrownBy(() -> service.open(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.accept(secret, "Nia", PASSWORD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBadPasswordLeavesTheLinkOpen() {
        String secret = invitedByAdministrator();
        assertThatThrownBy(() -> service.accept(secret, "Nia", "short")).isInstanceOf(InvalidInputException.class);
        assertThat(service.open(secret).email()).isEqualTo(email);
    }

    private String invitedByAdministrator() {
        return Objects.requireNonNull(TestAccounts.as(
                        cast.administrator(), () -> accountService.make(new NewAccount(email, "Nia", null, false)))
                .invitation());
    }

    private String intoTheGroup(Role role) {
        Invited invited =
                TestAccounts.as(cast.owner(), () -> members.invite(cast.group(), new EmailAddress(email), role));
        return Objects.requireNonNull(invited.secret());
    }

    private AccountId account() {
        return database.sql("select id from account where email = ?")
                .param(email)
                .query((row, number) -> new AccountId(row.getObject("id", java.util.UUID.class)))
                .single();
    }
}
