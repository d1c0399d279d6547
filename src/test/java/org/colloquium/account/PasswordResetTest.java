package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.mail.TestMailbox;
import org.colloquium.mail.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordResetTest extends IntegrationTest {
    private static final String FRESH = "another long sentence";
    private static final AtomicInteger HOSTS = new AtomicInteger();

    @Autowired
    PasswordReset reset;

    @Autowired
    MyAccount myAccount;

    @Autowired
    AccountService service;

    @Autowired
    SiteAddress site;

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

    @Autowired
    PasswordEncoder encoder;

    private final TestMailbox mailbox = new TestMailbox();
    private final Network network = new Network("203.0.113." + HOSTS.incrementAndGet());
    private AccountId mei = new AccountId(new java.util.UUID(0, 0));
    private String address = "";

    @BeforeEach
    void prepare() {
        settings.use(mailbox.port());
        mei = accounts.person("Mei");
        signIn.password(mei);
        address = signIn.email(mei);
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
    }

    @Test
    void theLinkLetsChooseAPasswordOnceAndEndsAllSessions() {
        String secret = asked(1);
        assertThat(reset.open(secret)).isEqualTo(address);
        database.sql(
                        "insert into remembered_sign_in (series, account_id, token_hash, last_used) values (?, ?, ?, now())")
                .params(secret, mei.value(), Secrets.hash("x"))
                .update();
        int before = number("select epoch from account where id = ?");
        reset.choose(secret, FRESH);
        assertThat(number("select epoch from account where id = ?")).isGreaterThan(before);
        assertThat(number("select count(*) from remembered_sign_in where account_id = ?"))
                .isZero();
        assertThat(encoder.matches(FRESH, hash())).isTrue();
        assertGone(secret);
        List<MimeMessage> letters = sending.await(mailbox, address, 2);
        assertThat(TestMailbox.text(letters.getLast())).contains("A new password was chosen");
        assertThat(number("select count(*) from deed where kind = 'password-reset' and subject_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void theLettersLinkIsOfThisServerAndItsSecretIsNotKept() {
        reset.ask(" " + address.toUpperCase(java.util.Locale.ROOT) + " ", network);
        MimeMessage letter = sending.await(mailbox, address, 1).getFirst();
        assertThat(TestMailbox.text(letter)).contains(site.to("reset/"));
        String secret = TestMailbox.secret(letter, "reset");
        assertThat(TestMailbox.html(letter)).contains(site.to("reset/") + secret);
        sending.untilForgotten(address);
        assertThat(database.sql(
                                "select string_agg(l::text, '') || (select string_agg(r::text, '') from password_reset r) "
                                        + "from letter l")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        AccountId disabled = accounts.disabled("Dora");
        String gone = signIn.email(disabled);
        reset.ask("nobody-" + address, network);
        reset.ask(gone, network);
        reset.ask(address, network);
        sending.await(mailbox, address, 1);
        assertThat(mailbox.to("nobody-" + address)).isEmpty();
        assertThat(mailbox.to(gone)).isEmpty();
        for (String each : List.of("unknown-" + address, "b" + address)) {
            Network elsewhere = new Network("198.51.100." + HOSTS.incrementAndGet());
            for (int i = 0; i < 3; i++) {
                reset.ask(each, elsewhere);
            }
            assertThatThrownBy(() -> reset.ask(each, elsewhere)).isInstanceOf(TooManyRequestsException.class);
        }
        assertThatThrownBy(() -> reset.ask("not an address", network)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void tooManyLettersToOneAddressAreRefusedFromEverywhereForAWhile() {
        for (int i = 0; i < 10; i++) {
            reset.ask("x" + address, new Network("n" + HOSTS.incrementAndGet()));
        }
        assertThatThrownBy(() -> reset.ask("x" + address, network))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        it -> assertThat(it.retryAfter()).isLessThan(java.time.Duration.ofMinutes(4)));
        reset.ask(address, network);
    }

    @Test
    void theLinkEndsByTimeByANewerOneByANewPasswordAndByDisabling() {
        String first = asked(1);
        String second = asked(2);
        assertGone(first);
        assertThat(reset.open(second)).isEqualTo(address);
        database.sql("update password_reset set expires_at = now() where account_id = ?")
                .param(mei.value())
                .update();
        assertGone(second);
        String third = asked(3);
        TestAccounts.confirmed(mei, () -> myAccount.changePassword(FRESH));
        assertGone(third);
        assertGone("x".repeat(43));
        assertGone("");
    }

    @Test
    void theLinkEndsWithTheAccount() {
        String secret = asked(1);
        AccountId ada = accounts.administrator("Ada");
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(false)));
        assertGone(secret);
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(true)));
        assertGone(secret);
    }

    @Test
    void aBadPasswordLeavesTheLinkOpenAndTwoAtOnceChangeItOnce() throws InterruptedException {
        String secret = asked(1);
        assertThatThrownBy(() -> reset.choose(secret, "short")).isInstanceOf(InvalidInputException.class);
        List<Object> results = Together.run(
                () -> chosen(secret, "the first long sentence"), () -> chosen(secret, "the second long sentence"));
        assertThat(results).filteredOn(it -> it instanceof NotFoundException).hasSize(1);
        assertThat(results).filteredOn("chosen"::equals).hasSize(1);
    }

    @Test
    void whoeverHasNoPasswordGetsNoLink() {
        AccountId invited = accounts.person("Nia");
        reset.ask(signIn.email(invited), network);
        MimeMessage letter = sending.await(mailbox, signIn.email(invited), 1).getFirst();
        assertThat(TestMailbox.text(letter)).contains("It has none").doesNotContain("/reset/");
    }

    @Test
    void withoutAMailServerItIsNotOffered() {
        settings.none();
        assertThat(reset.isOffered()).isFalse();
        assertThatThrownBy(() -> reset.ask(address, network)).isInstanceOf(ConflictException.class);
    }

    private String chosen(String secret, String password) {
        reset.choose(secret, password);
        return "chosen";
    }

    private String asked(int many) {
        reset.ask(address, new Network("n" + HOSTS.incrementAndGet()));
        return TestMailbox.secret(sending.await(mailbox, address, many).getLast(), "reset");
    }

    private void assertGone(String secret) {
        assertThatThrownBy(() -> reset.open(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reset.choose(secret, FRESH)).isInstanceOf(NotFoundException.class);
    }

    private int number(String sql) {
        return database.sql(sql).param(mei.value()).query(Integer.class).single();
    }

    private String hash() {
        return database.sql("select password_hash from account where id = ?")
                .param(mei.value())
                .query(String.class)
                .single();
    }
}
