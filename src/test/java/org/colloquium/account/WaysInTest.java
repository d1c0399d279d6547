package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.SignInMeans.PASSKEY;
import static org.colloquium.account.SignInMeans.PASSWORD;
import static org.colloquium.account.SignInMeans.SECOND_FACTOR;
import static org.colloquium.account.SignInMeans.SINGLE_SIGN_ON;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.confirmed;
import static org.colloquium.account.TestAccounts.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What opens an account, as things are set: for its person, for administrators, and for what is required. */
class WaysInTest extends IntegrationTest {
    private static final String ISSUER = "https://login.uni.example";

    @Autowired
    MockMvcTester web;

    @Autowired
    PasskeyService passkeys;

    @Autowired
    ProofByPasskey proof;

    @Autowired
    MyIdentities identities;

    @Autowired
    AccountService service;

    @Autowired
    SettingService settings;

    @Autowired
    List<OtherWayIn> others;

    @Autowired
    TestPolicy policy;

    @Autowired
    TestFactors phones;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    final TestPasskey passkey = new TestPasskey();
    AccountId ada;
    AccountId mei;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @AfterEach
    void putBack() {
        policy.offerPasswords();
        for (String key : List.of("sso.issuer", "sso.client", "sign-in.passkeys", "sign-in.second-factor")) {
            run(ada, () -> settings.reset(key));
        }
    }

    @Test
    void theLastPasskeyStaysWhilePasswordsAreWithheld() {
        TestPasskey second = new TestPasskey();
        add(passkey);
        add(second);
        policy.withholdPasswords();
        List<PasskeyDetails> mine = as(mei, passkeys::mine);
        confirmed(mei, () -> passkeys.remove(mine.getFirst().id()));
        PasskeyId last = mine.getLast().id();
        assertThatThrownBy(() -> confirmed(mei, () -> passkeys.remove(last)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("only way to sign in")
                .hasMessageContaining("Add a passkey first");
        assertThat(as(mei, passkeys::mine)).hasSize(1);
        connect();
        confirmed(mei, () -> passkeys.remove(last));
        IdentityId identity = as(mei, identities::mine).getFirst().id();
        assertThatThrownBy(() -> confirmed(mei, () -> identities.disconnect(identity)))
                .isInstanceOf(ConflictException.class);
        policy.offerPasswords();
        confirmed(mei, () -> identities.disconnect(identity));
    }

    @Test
    void ofTheLastTwoPasskeysRemovedAtOnceOneStays() throws InterruptedException {
        add(passkey);
        add(new TestPasskey());
        policy.withholdPasswords();
        List<PasskeyDetails> mine = as(mei, passkeys::mine);
        Together.run(() -> removed(mine.getFirst()), () -> removed(mine.getLast()));
        assertThat(as(mei, passkeys::mine)).hasSize(1);
    }

    @Test
    void passkeysAndSingleSignOnCountWherePasswordsAreToBeWithheld() {
        assertThat(opened()).isEmpty();
        connect();
        assertThat(opened()).containsExactly(mei);
        run(ada, () -> settings.change(Map.of("sso.issuer", "https://another.example")));
        assertThat(opened()).as("another provider does not know her").isEmpty();
        add(passkey);
        assertThat(opened()).containsExactly(mei);
        run(ada, () -> settings.change(Map.of("sign-in.passkeys", "false")));
        assertThat(opened()).isEmpty();
    }

    @Test
    void noWayIsClosedWhilePasswordsAreWithheld() {
        connect();
        policy.withholdPasswords();
        for (Map<String, String> change : List.of(
                Map.of("sign-in.passkeys", "false"),
                Map.of("sso.issuer", ""),
                Map.of("sso.issuer", "https://another.example"),
                Map.of("sso.client", ""))) {
            assertThatThrownBy(() -> run(ada, () -> settings.change(change)))
                    .as(change.toString())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Offer them first");
        }
        run(ada, () -> settings.change(Map.of("sso.issuer", ISSUER)));
        policy.offerPasswords();
    }

    @Test
    void administratorsSeeWhatOpensAnAccountNow() {
        assertThat(means()).containsExactly(PASSWORD);
        add(passkey);
        phones.add(mei);
        connect();
        assertThat(means()).containsExactlyInAnyOrder(PASSWORD, PASSKEY, SINGLE_SIGN_ON, SECOND_FACTOR);
        assertThat(web.get()
                        .uri("/api/v1/users?q=" + signIn.email(mei))
                        .header("Authorization", signIn.bearer(ada))
                        .exchange())
                .bodyJson()
                .extractingPath("$.items[0].signIn")
                .asArray()
                .containsExactly("password", "passkey", "single-sign-on", "second-factor");
        policy.withholdPasswords();
        assertThat(means()).doesNotContain(PASSWORD);
        policy.offerPasswords();
        run(ada, () -> settings.change(Map.of("sign-in.passkeys", "false", "sso.client", "")));
        assertThat(means()).containsExactlyInAnyOrder(PASSWORD, SECOND_FACTOR);
    }

    @Test
    void whoeverCameByAPasskeySetsUpNoAppAsLongAsThereIsOne() {
        add(passkey);
        MockHttpSession byPasskey = new MockHttpSession();
        web.post()
                .uri("/login/passkey")
                .param(
                        "credential",
                        passkey.counting(1).show(PasskeyChallenges.of(byPasskey).next()))
                .session(byPasskey)
                .exchange();
        MockHttpSession byPassword = new MockHttpSession();
        web.post()
                .uri("/login")
                .param("username", signIn.email(mei))
                .param("password", TestSignIn.PASSWORD)
                .session(byPassword)
                .exchange();
        run(ada, () -> settings.change(Map.of("sign-in.second-factor", "all")));
        assertThat(isHeldBack(byPasskey)).isFalse();
        assertThat(isHeldBack(byPassword))
                .as("the passkey was not shown in this session")
                .isTrue();
        PasskeyChallenges asked = PasskeyChallenges.apart();
        inSessionOf(
                principal(byPassword),
                () -> proof.confirm(asked, passkey.counting(2).show(asked.next()), new Network("w")));
        assertThat(isHeldBack(byPassword)).as("now it was").isFalse();
        database.sql("delete from passkey where account_id = ?")
                .param(mei.value())
                .update();
        assertThat(isHeldBack(byPasskey)).isTrue();
        assertThat(isHeldBack(byPassword)).isTrue();
    }

    private boolean isHeldBack(MockHttpSession session) {
        web.get().uri("/g/somewhere").session(session).exchange();
        return principal(session).isHeldBack();
    }

    private static AccountPrincipal principal(MockHttpSession session) {
        SecurityContext context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        return (AccountPrincipal) Objects.requireNonNull(
                Objects.requireNonNull(Objects.requireNonNull(context).getAuthentication())
                        .getPrincipal());
    }

    private static void inSessionOf(AccountPrincipal principal, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Set<AccountId> opened() {
        Set<AccountId> all = new HashSet<>();
        others.forEach(it -> all.addAll(it.opensTo(List.of(mei))));
        return all;
    }

    private Set<SignInMeans> means() {
        return as(ada, () -> service.rows(List.of(mei))).getFirst().signIn();
    }

    private boolean removed(PasskeyDetails one) {
        try {
            confirmed(mei, () -> passkeys.remove(one.id()));
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    private void add(TestPasskey made) {
        confirmed(mei, () -> {
            NewPasskey begun = passkeys.begin();
            passkeys.add(begun, made.make(begun.told()), "Laptop");
        });
    }

    private void connect() {
        run(ada, () -> settings.change(Map.of("sso.issuer", ISSUER, "sso.client", "colloquium")));
        database.sql("""
                        insert into account_identity (id, account_id, issuer, subject, since, last_used_at)
                        values (?, ?, ?, ?, now(), now())""")
                .params(Ids.next(), mei.value(), ISSUER, mei.toString())
                .update();
    }
}
