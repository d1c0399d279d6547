package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.confirmed;
import static org.colloquium.account.TestAccounts.run;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Showing again who one is without a password that is accepted. */
class ProofsTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 1; // letters stay to be read

    @Autowired
    MockMvcTester web;

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    ProofByPasskey byPasskey;

    @Autowired
    ProofByMail byMail;

    @Autowired
    PasskeyService passkeys;

    @Autowired
    TestPolicy policy;

    @Autowired
    TestFactors phones;

    @Autowired
    TestMailServer mail;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    final TestPasskey passkey = new TestPasskey();
    AccountId mei;
    Network network;

    @BeforeEach
    void prepare() {
        mail.use(NOBODY_LISTENS);
        mei = accounts.person("Mei");
        network = new Network("proofs-" + mei);
    }

    @AfterEach
    void putBack() {
        policy.offerPasswords();
        mail.none();
    }

    @Test
    void aPasskeyConfirmsItsOwnerOnceAndAsksForNothingBeside() {
        add(mei, passkey);
        phones.add(mei);
        PasskeyChallenges asked = PasskeyChallenges.apart();
        String answer = passkey.counting(1).show(asked.next());
        run(mei, () -> {
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
            byPasskey.confirm(asked, answer, network);
            reauthentication.require();
        });
        unconfirmed(mei, asked, answer);
    }

    @Test
    void whatIsNoPasskeyOfTheCallerConfirmsNothing() {
        add(mei, passkey);
        TestPasskey other = new TestPasskey();
        AccountId max = accounts.person("Max");
        add(max, other);
        PasskeyChallenges asked = PasskeyChallenges.apart();
        unconfirmed(mei, asked, other.counting(1).show(asked.next()));
        refused("another site's page", it -> it.on("http://localhost:8081"));
        refused("a device that did not ask who holds it", TestPasskey::unverified);
        refused("another key", TestPasskey::forged);
        TestPasskey own = new TestPasskey();
        add(mei, own);
        PasskeyChallenges ofSignIn = PasskeyChallenges.of(new MockHttpSession());
        unconfirmed(mei, asked, own.counting(1).show(ofSignIn.next()));
        unconfirmed(mei, asked, "{}");
    }

    @Test
    void aCodeByMailConfirmsOnlyWhoeverHasNothingStronger() {
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand)).isTrue();
        run(mei, () -> {
            MailedCode sent = byMail.send(network);
            byMail.confirm(sent, code(), "", network);
            reauthentication.require();
        });
        assertThat(deeds()).contains("sign-in-code-sent");
        signIn.password(mei);
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand))
                .as("password")
                .isFalse();
        assertThatThrownBy(() -> run(mei, () -> byMail.send(network))).isInstanceOf(ConflictException.class);
        policy.withholdPasswords();
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand))
                .as("withheld")
                .isTrue();
        add(mei, passkey);
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand))
                .as("passkey")
                .isFalse();
        database.sql("delete from passkey where account_id = ?")
                .param(mei.value())
                .update();
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand)).isTrue();
        policy.offerPasswords();
        database.sql("update account set password_hash = null where id = ?")
                .param(mei.value())
                .update();
        mail.none();
        assertThat(TestAccounts.<Boolean>as(mei, byMail::isAtHand))
                .as("no mail")
                .isFalse();
    }

    @Test
    void aPasswordThatIsNotAcceptedConfirmsNothing() {
        signIn.password(mei);
        policy.withholdPasswords();
        run(mei, () -> {
            assertThat(reauthentication.proofs().password()).isFalse();
            assertThatThrownBy(() -> reauthentication.confirm(TestSignIn.PASSWORD, ""))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
        });
    }

    @Test
    void theCodeIsBoundToThePlaceThatAskedAndToFiveTries() {
        MailedCode sent = TestAccounts.as(mei, () -> byMail.send(network));
        String code = code();
        MailedCode elsewhere = TestAccounts.as(mei, () -> byMail.send(network));
        wrong(mei, elsewhere, code);
        AccountId max = accounts.person("Max");
        wrong(max, sent, code);
        assertThat(web.post()
                        .uri("/login/code")
                        .param("code", code)
                        .cookie(new Cookie("colloquium-code", Secrets.next()))
                        .exchange())
                .as("it signs nobody in")
                .redirectedUrl()
                .isEqualTo("/login?code&wrong");
        for (int i = 0; i < SignInCodes.TRIES; i++) {
            wrong(mei, sent, "2222-2222");
        }
        wrong(mei, sent, code);
    }

    @Test
    void theAppIsAskedForBesideTheCode() {
        TestFactors.Phone phone = phones.add(mei);
        run(mei, () -> {
            MailedCode sent = byMail.send(network);
            String code = code();
            assertThatThrownBy(() -> byMail.confirm(sent, code, "", network))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            it -> assertThat(it.field()).isEqualTo("code"));
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
            byMail.confirm(sent, "used up", phone.code(), network);
            reauthentication.require();
        });
    }

    @Test
    void askingTooOftenSendsNoMore() {
        run(mei, () -> {
            for (int i = 0; i < 5; i++) {
                byMail.send(network);
            }
            assertThatThrownBy(() -> byMail.send(network)).isInstanceOf(TooManyRequestsException.class);
        });
        assertThat(letters()).hasSize(5);
    }

    private void refused(String what, UnaryOperator<TestPasskey> change) {
        TestPasskey theirs = new TestPasskey();
        AccountId somebody = accounts.person("Somebody");
        add(somebody, theirs);
        PasskeyChallenges asked = PasskeyChallenges.apart();
        run(somebody, () -> {
            String answer = change.apply(theirs).counting(1).show(asked.next());
            assertThatThrownBy(() -> byPasskey.confirm(asked, answer, network))
                    .as(what)
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
        });
    }

    private void unconfirmed(AccountId who, PasskeyChallenges asked, String answer) {
        run(who, () -> {
            assertThatThrownBy(() -> byPasskey.confirm(asked, answer, network))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
        });
    }

    private void wrong(AccountId who, MailedCode sent, String code) {
        run(who, () -> {
            assertThatThrownBy(() -> byMail.confirm(sent, code, "", network)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(reauthentication::require).isInstanceOf(IdentityUnconfirmed.class);
        });
    }

    private void add(AccountId who, TestPasskey made) {
        confirmed(who, () -> {
            NewPasskey begun = passkeys.begin();
            passkeys.add(begun, made.make(begun.told()), "Laptop");
        });
    }

    /** The newest. */
    private String code() {
        Matcher found =
                Pattern.compile("Your code is (\\S+)\\.").matcher(letters().getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> letters() {
        return database.sql("""
                        select array_to_string(paragraphs, ' ') from letter
                        where recipient = ? and subject like 'Your code%' order by id""")
                .param(signIn.email(mei))
                .query((rows, row) -> rows.getString(1))
                .list();
    }

    private List<String> deeds() {
        return database.sql("select kind from deed where subject_id = ?")
                .param(mei.value())
                .query((rows, row) -> rows.getString(1))
                .list();
    }
}
