package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.mail.TestMailbox;
import org.colloquium.mail.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another address for an account, and what else is told by letter. */
class AddressChangeTest extends IntegrationTest {
    @Autowired
    AddressChange change;

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    AccountService service;

    @Autowired
    InvitationService invitations;

    @Autowired
    MemberService members;

    @Autowired
    MyAccount myAccount;

    @Autowired
    TestMail testMail;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestMailServer settings;

    @Autowired
    TestOutbox sending;

    @Autowired
    JdbcClient database;

    private final TestMailbox mailbox = new TestMailbox();
    private AccountId mei = new AccountId(new java.util.UUID(0, 0));
    private String old = "";
    private String wanted = "";

    @BeforeEach
    void prepare() {
        settings.use(mailbox.port());
        mei = person("Mei");
        old = signIn.email(mei);
        wanted = "new-" + old;
    }

    private AccountId person(String name) {
        AccountId person = accounts.person(name);
        signIn.password(person);
        return person;
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
    }

    @Test
    void theNewAddressConfirmsAndTheOldOneIsTold() {
        ask(mei, wanted);
        assertThat(signIn.email(mei)).as("until then").isEqualTo(old);
        String secret = secret(wanted);
        assertThat(TestMailbox.text(sending.await(mailbox, old, 1).getFirst()))
                .contains("asked to give your account another e-mail address")
                .doesNotContain(wanted, secret);
        assertThat(change.open(secret)).isEqualTo(wanted);
        int before = epoch();
        change.confirm(secret);
        assertThat(signIn.email(mei)).isEqualTo(wanted);
        assertThat(epoch()).as("sessions end").isGreaterThan(before);
        assertThat(TestMailbox.text(sending.await(mailbox, old, 2).getLast()))
                .contains("has another e-mail address now");
        assertGone(secret);
        assertThat(database.sql("select count(*) from deed where kind = 'address-changed' and subject_id = ?")
                        .param(mei.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOpenSessionIsNotEnough() {
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> change.ask(wanted)))
                .isInstanceOf(IdentityUnconfirmed.class);
    }

    @Test
    void onlyTheMailboxLearnsThatAnAddressIsTaken() {
        AccountId hanna = person("Hanna");
        String taken = signIn.email(hanna);
        ask(mei, taken);
        assertThat(TestMailbox.text(sending.await(mailbox, taken, 1).getFirst()))
                .contains("belongs to an account already")
                .doesNotContain("/confirm-address/", "Mei", old);
        assertThat(signIn.email(mei)).isEqualTo(old);
    }

    @Test
    void theSecondWhoConfirmsTheSameAddressGetsItNot() throws InterruptedException {
        AccountId hanna = person("Hanna");
        ask(mei, wanted);
        String first = secret(wanted);
        ask(hanna, wanted);
        String second = TestMailbox.secret(sending.await(mailbox, wanted, 2).getLast(), "confirm-address");
        List<Object> results = Together.run(() -> confirmed(first), () -> confirmed(second));
        assertThat(results).containsOnly("confirmed");
        assertThat(List.of(signIn.email(mei), signIn.email(hanna))).containsOnlyOnce(wanted);
        assertThat(TestMailbox.text(sending.await(mailbox, wanted, 3).getLast()))
                .contains("belongs to an account already");
        assertGone(first);
        assertGone(second);
    }

    @Test
    void theLinkEndsByTimeByANewerOneAndByANewPassword() {
        ask(mei, wanted);
        String first = secret(wanted);
        ask(mei, "other-" + old);
        assertGone(first);
        String second = secret("other-" + old);
        TestAccounts.confirmed(mei, () -> myAccount.changePassword("another long sentence"));
        assertGone(second);
        signIn.password(mei);
        ask(mei, "third-" + old);
        String third = secret("third-" + old);
        database.sql("update address_change set expires_at = now() where account_id = ?")
                .param(mei.value())
                .update();
        assertGone(third);
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThatThrownBy(() -> ask(mei, old)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ask(mei, "x\r\nBcc: y@example.org")).isInstanceOf(InvalidInputException.class);
        for (int i = 0; i < 5; i++) {
            ask(mei, i + wanted);
        }
        assertThatThrownBy(() -> ask(mei, wanted)).isInstanceOf(TooManyRequestsException.class);
        settings.none();
        assertThatThrownBy(() -> ask(person("Nia"), wanted)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aChangedPasswordIsTold() {
        TestAccounts.confirmed(mei, () -> myAccount.changePassword("another long sentence"));
        assertThat(TestMailbox.text(sending.await(mailbox, old, 1).getFirst())).contains("password of your account");
    }

    @Test
    void invitationsAreSentAndCanBeRevoked() {
        AccountId ada = accounts.administrator("Ada Admin");
        MadeAccount made =
                TestAccounts.as(ada, () -> service.make(new NewAccount(wanted, "Nia <b>Nova</b>", null, false)));
        assertThat(made.sent()).isTrue();
        MimeMessage letter = sending.await(mailbox, wanted, 1).getFirst();
        assertThat(TestMailbox.secret(letter, "invitation")).isEqualTo(made.invitation());
        assertThat(TestMailbox.html(letter))
                .contains("Nia &lt;b&gt;Nova&lt;/b&gt;")
                .doesNotContain("<b>");
        AccountId id = made.details().id();
        assertThat(TestAccounts.as(ada, () -> service.invitedUntil(id))).isPresent();
        TestAccounts.run(ada, () -> service.revokeInvitation(id));
        assertThat(TestAccounts.as(ada, () -> service.invitedUntil(id))).isEmpty();
        String secret = Objects.requireNonNull(made.invitation());
        assertThatThrownBy(() -> invitations.open(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> TestAccounts.run(ada, () -> service.revokeInvitation(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anInvitationIntoAGroupIsSentToo() {
        TestGroup.Cast cast = stage.make();
        assertThat(TestAccounts.as(
                                cast.owner(), () -> members.invite(cast.group(), new EmailAddress(wanted), Role.MEMBER))
                        .sent())
                .isTrue();
        MimeMessage letter = sending.await(mailbox, wanted, 1).getFirst();
        assertThat(TestMailbox.text(letter)).contains("“Vision & Language”", "/invitation/");
        assertThat(TestMailbox.html(letter)).contains("Vision &amp; Language");
    }

    @Test
    void aTestMailSaysWhatTheServerSaid() throws Exception {
        AccountId ada = accounts.administrator("Ada");
        assertThat(TestAccounts.as(ada, testMail::toMe).get()).contains("has taken it");
        assertThat(mailbox.to(signIn.email(ada))).hasSize(1);
        mailbox.close();
        assertThat(TestAccounts.as(ada, testMail::toMe).get())
                .startsWith("No mail was sent. The mail server 127.0.0.1:")
                .doesNotContain("Exception");
        settings.none();
        assertThat(TestAccounts.as(ada, testMail::toMe).get()).contains("name a mail server");
    }

    private String confirmed(String secret) {
        change.confirm(secret);
        return "confirmed";
    }

    private void ask(AccountId who, String address) {
        TestAccounts.run(who, () -> {
            reauthentication.confirm(TestSignIn.PASSWORD, "");
            change.ask(address);
        });
    }

    private String secret(String address) {
        return TestMailbox.secret(sending.await(mailbox, address, 1).getLast(), "confirm-address");
    }

    private void assertGone(String secret) {
        assertThatThrownBy(() -> change.open(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> change.confirm(secret)).isInstanceOf(NotFoundException.class);
    }

    private int epoch() {
        return database.sql("select epoch from account where id = ?")
                .param(mei.value())
                .query(Integer.class)
                .single();
    }
}
