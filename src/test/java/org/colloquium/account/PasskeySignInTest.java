package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Passkeys, their answers made by hand as a browser or an attacker makes them, over HTTP. */
class PasskeySignInTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 1; // letters stay to be read

    @Autowired
    MockMvcTester web;

    @Autowired
    PasskeyService passkeys;

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    SettingService settings;

    @Autowired
    AccountService service;

    @Autowired
    TestMailServer mail;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    AccountId ada;
    AccountId mei;
    final TestPasskey passkey = new TestPasskey();

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
        mail.use(NOBODY_LISTENS);
        mei = accounts.person("Mei");
        signIn.password(mei);
        add(mei, passkey, "My laptop");
    }

    @AfterEach
    void putBack() {
        mail.none();
        run(ada, () -> settings.reset("sign-in.passkeys"));
    }

    @Test
    void itSignsInUnderANewSessionAndCountsAsShownJustNow() {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        MvcTestResult done = send(passkey.counting(1).show(challenge(session)), session);
        assertThat(done).redirectedUrl().isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        AccountPrincipal principal = Objects.requireNonNull(principal(session));
        assertThat(principal.id()).isEqualTo(mei);
        assertThat(principal.isConfirmedSince(Instant.now().minusSeconds(30))).isTrue();
        assertThat(as(mei, passkeys::mine)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("My laptop");
            assertThat(it.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void itIsRememberedWhenAskedFor() {
        MockHttpSession session = new MockHttpSession();
        MvcTestResult done = web.post()
                .uri("/login/passkey")
                .param("credential", passkey.show(challenge(session)))
                .param(SignInAttempt.REMEMBER, "on")
                .session(session)
                .exchange();
        assertThat(done.getResponse().getCookie("colloquium-remember")).isNotNull();
    }

    @Test
    void whatWasSignedElsewhereOrForSomethingElseIsRefused() {
        refused("another site's page", it -> it.on("http://localhost:8081"));
        refused("a page that only looks like it", it -> it.on("https://localhost.example.org"));
        refused("another site's passkey", it -> it.of("example.org"));
        refused("a device that did not ask who holds it", TestPasskey::unverified);
        refused("another key", TestPasskey::forged);
        refused("another person", it -> it.owned(new byte[32]));
        refused("nobody", it -> it.owned(new byte[0]));
        assertThat(send(passkey.counting(1).show(challenge(new MockHttpSession())), new MockHttpSession()))
                .as("what another browser was asked")
                .redirectedUrl()
                .isEqualTo("/login?passkey");
    }

    @Test
    void theSameAnswerTwiceIsRefused() {
        MockHttpSession session = new MockHttpSession();
        String answer = passkey.show(challenge(session));
        assertThat(send(answer, session)).redirectedUrl().isEqualTo("/");
        assertThat(send(answer, session))
                .as("in the same browser")
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        assertThat(send(answer, new MockHttpSession()))
                .as("in another browser")
                .redirectedUrl()
                .isEqualTo("/login?passkey");
    }

    @Test
    void unknownRemovedAndDisabledGetTheSameAnswer() {
        MockHttpSession session = new MockHttpSession();
        assertThat(send(new TestPasskey().owned(passkey.handle()).show(challenge(session)), session))
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        AccountId max = accounts.person("Max");
        signIn.password(max);
        TestPasskey other = new TestPasskey();
        add(max, other, "Key");
        PasskeyId id = as(max, passkeys::mine).getFirst().id();
        as(max, () -> {
            reauthentication.confirm(TestSignIn.PASSWORD, "");
            passkeys.remove(id);
            return true;
        });
        assertThat(send(other.show(challenge(session)), session))
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        accounts.disable(mei);
        assertThat(send(passkey.show(challenge(session)), session))
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        assertThat(TestRefusals.of(mei, database)).containsExactly("passkey wrong");
        assertThat(principal(session)).isNull();
    }

    @Test
    void aCopyWhoseCountHasNotGrownIsRefusedAndItsOwnerTold() {
        MockHttpSession session = new MockHttpSession();
        assertThat(send(passkey.counting(7).show(challenge(session)), session))
                .redirectedUrl()
                .isEqualTo("/");
        MockHttpSession thief = new MockHttpSession();
        assertThat(send(passkey.counting(7).show(challenge(thief)), thief))
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        assertThat(subjects()).contains("A passkey of yours may have been copied");
        assertThat(deeds()).contains("passkey-copied");
        assertThat(send(passkey.counting(8).show(challenge(thief)), thief))
                .as("the owner goes on")
                .redirectedUrl()
                .isEqualTo("/");
    }

    @Test
    void ofTwoCopiesAtOnceOnlyOneSignsIn() throws InterruptedException {
        MockHttpSession one = new MockHttpSession();
        MockHttpSession two = new MockHttpSession();
        passkey.counting(3);
        String first = passkey.show(challenge(one));
        String second = passkey.show(challenge(two));
        List<Object> answers = Together.run(() -> to(send(first, one)), () -> to(send(second, two)));
        assertThat(answers).containsExactlyInAnyOrder("/", "/login?passkey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"rawId\":1}",
                "not JSON",
                "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%%%\"}}"
            })
    void rubbishIsRefusedLikeAllElse(String rubbish) {
        assertThat(send(rubbish, new MockHttpSession())).redirectedUrl().isEqualTo("/login?passkey");
    }

    @Test
    void whereTheyAreNotOfferedTheyOpenNothing() {
        run(ada, () -> settings.change(Map.of("sign-in.passkeys", "false")));
        MockHttpSession session = new MockHttpSession();
        assertThat(send(passkey.show(challenge(session)), session))
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        assertThatThrownBy(() -> begin(mei)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aForeignPageCannotSendOne() {
        MockHttpSession session = new MockHttpSession();
        assertThat(web.post()
                        .uri("/login/passkey")
                        .param("credential", passkey.show(challenge(session)))
                        .header("Sec-Fetch-Site", "cross-site")
                        .session(session)
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void addingAsksWhoOneIsTellsTheAddressAndIsKept() {
        assertThatThrownBy(() -> as(mei, passkeys::begin)).isInstanceOf(IdentityUnconfirmed.class);
        assertThat(subjects()).containsExactly("A passkey was added to your account");
        assertThat(deeds()).containsExactly("passkey-added");
        assertThat(database.sql("select encode(handle, 'escape') from passkey_owner where account_id = ?")
                        .param(mei.value())
                        .query(String.class)
                        .single())
                .as("what a device keeps of a person says nothing about them")
                .doesNotContain(signIn.email(mei), mei.toString());
    }

    @Test
    void whatWasMadeElsewhereOrForSomethingElseIsNotAdded() {
        notAdded(new TestPasskey().on("http://localhost:8081"));
        notAdded(new TestPasskey().of("example.org"));
        notAdded(new TestPasskey().unverified());
        notAdded(passkey);
        NewPasskey begun = begin(mei);
        assertThatThrownBy(() ->
                        run(mei, () -> passkeys.add(begun, new TestPasskey().make(begun.told(), "AAAA"), "Mine")))
                .isInstanceOf(InvalidInputException.class);
        AccountId max = accounts.person("Max");
        assertThatThrownBy(() -> run(max, () -> passkeys.add(begun, new TestPasskey().make(begun.told()), "Not mine")))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(mei, passkeys::mine)).hasSize(1);
    }

    @Test
    void othersPasskeysAreNotFound() {
        PasskeyId id = as(mei, passkeys::mine).getFirst().id();
        AccountId max = accounts.person("Max");
        signIn.password(max);
        assertThatThrownBy(() -> run(max, () -> passkeys.rename(id, "Mine now")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(max, () -> {
                    reauthentication.confirm(TestSignIn.PASSWORD, "");
                    passkeys.remove(id);
                }))
                .isInstanceOf(NotFoundException.class);
        run(mei, () -> passkeys.rename(id, "  Old   laptop "));
        assertThat(as(mei, passkeys::mine))
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("Old laptop"));
        assertThatThrownBy(() -> run(mei, () -> passkeys.rename(id, " "))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void removingAsksWhoOneIsAndSignsOutElsewhere() {
        MockHttpSession elsewhere = new MockHttpSession();
        send(passkey.counting(1).show(challenge(elsewhere)), elsewhere);
        PasskeyId id = as(mei, passkeys::mine).getFirst().id();
        assertThatThrownBy(() -> run(mei, () -> passkeys.remove(id))).isInstanceOf(IdentityUnconfirmed.class);
        run(mei, () -> {
            reauthentication.confirm(TestSignIn.PASSWORD, "");
            passkeys.remove(id);
        });
        assertThat(as(mei, passkeys::mine)).isEmpty();
        assertThat(subjects()).contains("A passkey was removed from your account");
        assertThat(web.get().uri("/g/somewhere").session(elsewhere).exchange())
                .redirectedUrl()
                .endsWith("/login");
    }

    private void refused(String who, UnaryOperator<TestPasskey> change) {
        AccountId max = accounts.person("Max");
        signIn.password(max);
        TestPasskey theirs = new TestPasskey();
        add(max, theirs, "Key");
        MockHttpSession session = new MockHttpSession();
        assertThat(send(change.apply(theirs).counting(1).show(challenge(session)), session))
                .as(who)
                .redirectedUrl()
                .isEqualTo("/login?passkey");
        assertThat(principal(session)).as(who).isNull();
        assertThat(TestRefusals.of(max, database)).as(who).containsExactly("passkey wrong");
    }

    private void notAdded(TestPasskey made) {
        NewPasskey begun = begin(mei);
        assertThatThrownBy(() -> run(mei, () -> passkeys.add(begun, made.make(begun.told()), "Key")))
                .isInstanceOf(InvalidInputException.class);
    }

    private void add(AccountId who, TestPasskey made, String name) {
        NewPasskey begun = begin(who);
        run(who, () -> passkeys.add(begun, made.make(begun.told()), name));
    }

    private NewPasskey begin(AccountId who) {
        return as(who, () -> {
            reauthentication.confirm(TestSignIn.PASSWORD, "");
            return passkeys.begin();
        });
    }

    private static String challenge(MockHttpSession session) {
        return PasskeyChallenges.of(session).next();
    }

    private MvcTestResult send(String answer, MockHttpSession session) {
        return web.post()
                .uri("/login/passkey")
                .param("credential", answer)
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private static @Nullable String to(MvcTestResult answer) {
        return answer.getResponse().getRedirectedUrl();
    }

    private static @Nullable AccountPrincipal principal(MockHttpSession session) {
        return session.getAttribute("SPRING_SECURITY_CONTEXT") instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof AccountPrincipal principal
                ? principal
                : null;
    }

    private List<String> subjects() {
        return database.sql("select subject from letter where recipient = ? order by id")
                .param(signIn.email(mei))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> deeds() {
        return database.sql("select kind from deed where subject_id = ? order by id")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
