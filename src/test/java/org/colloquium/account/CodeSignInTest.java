package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in by a code, over HTTP, with the code read from the letter as its reader would. */
class CodeSignInTest extends IntegrationTest {
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private static final int NOBODY_LISTENS = 1; // letters stay to be read

    @Autowired
    MockMvcTester web;

    @Autowired
    SettingService settings;

    @Autowired
    TestMailServer mail;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    SignInCodes codes;

    @Autowired
    JdbcClient database;

    AccountId ada;
    AccountId mei;
    String host;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
        mail.use(NOBODY_LISTENS);
        mei = accounts.person("Mei");
        host = "192.0.2." + HOSTS.incrementAndGet();
        run(ada, () -> settings.change(Map.of("sign-in.codes", "true")));
    }

    @AfterEach
    void putBack() {
        mail.none();
        run(ada, () -> settings.reset("sign-in.codes"));
    }

    @Test
    void theCodeSignsInOnceInTheBrowserThatAskedForIt() {
        Cookie browser = ask(signIn.email(mei).toUpperCase());
        String code = code();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        assertThat(to(type(code.toLowerCase().replace("-", " "), browser, session)))
                .isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(who(session)).isEqualTo(mei);
        MockHttpSession again = new MockHttpSession();
        assertThat(to(type(code, browser, again))).isEqualTo("/login?code&wrong");
        assertThat(who(again)).isNull();
    }

    @Test
    void theBrowsersPartIsKeptFromScriptsAndOtherSites() {
        Cookie browser = ask(signIn.email(mei));
        assertThat(browser.isHttpOnly()).isTrue();
        assertThat(browser.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(browser.getMaxAge()).isEqualTo(600);
        code();
        assertThat(database.sql("select string_agg(encode(browser_hash, 'base64') || encode(code_hash, 'base64'), '')"
                                + " from sign_in_code where account_id = ?")
                        .param(mei.value())
                        .query(String.class)
                        .single())
                .as("nothing in the database signs anybody in")
                .doesNotContain(browser.getValue());
    }

    @Test
    void aStrangersBrowserGainsNothingByTheCode() {
        ask(signIn.email(mei));
        String code = code();
        assertThat(to(type(code, null, new MockHttpSession()))).isEqualTo("/login?code&wrong");
        Cookie stranger = ask("stranger-" + host + "@example.org");
        assertThat(to(type(code, stranger, new MockHttpSession()))).isEqualTo("/login?code&wrong");
    }

    @Test
    void afterFiveWrongTriesTheRightOneIsRefusedToo() {
        Cookie browser = ask(signIn.email(mei));
        String code = code();
        for (int i = 0; i < 4; i++) {
            assertThat(to(type("2222-2222", browser, new MockHttpSession()))).isEqualTo("/login?code&wrong");
        }
        Cookie second = ask(signIn.email(mei));
        String secondCode = code();
        assertThat(to(type(code, browser, new MockHttpSession())))
                .as("the fifth")
                .isEqualTo("/");
        for (int i = 0; i < 5; i++) {
            type("2222-2222", second, new MockHttpSession());
        }
        assertThat(to(type(secondCode, second, new MockHttpSession())))
                .as("the sixth")
                .isEqualTo("/login?code&wrong");
    }

    @Test
    void aWrongCodeIsKeptOnceAMinuteUnderTheAccountThatItWasFor() {
        Cookie browser = ask(signIn.email(mei));
        String code = code();
        type("2222-2222", browser, new MockHttpSession());
        type("3333-3333", browser, new MockHttpSession());
        assertThat(TestRefusals.of(mei, database)).containsExactly("code wrong");
        assertThat(to(type(code, browser, new MockHttpSession()))).isEqualTo("/");
        assertThat(TestRefusals.of(mei, database)).hasSize(1);
    }

    @Test
    void afterTenMinutesItIsRefused() {
        Cookie browser = ask(signIn.email(mei));
        String code = code();
        Instant ends = database.sql("select expires_at from sign_in_code where account_id = ?")
                .param(mei.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(Duration.between(Instant.now(), ends)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        database.sql("update sign_in_code set expires_at = now() - interval '1 second' where account_id = ?")
                .param(mei.value())
                .update();
        assertThat(to(type(code, browser, new MockHttpSession()))).isEqualTo("/login?code&wrong");
    }

    @Test
    void everyAddressGetsTheSameAnswerAndTheSameRow() {
        AccountId disabled = accounts.disabled("Dora");
        for (String address : List.of(signIn.email(mei), signIn.email(disabled), "nobody-" + host + "@example.org")) {
            int before = rows();
            MvcTestResult answer = send(address);
            assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/login?code");
            assertThat(answer.getResponse().getCookie("colloquium-code")).isNotNull();
            assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
            await(() -> rows() == before + 1);
        }
        assertThat(letters(signIn.email(mei))).hasSize(1);
        assertThat(letters(signIn.email(disabled))).isEmpty();
        assertThat(letters("nobody-" + host + "@example.org")).isEmpty();
    }

    @Test
    void whoeverIsDisabledMeanwhileIsRefusedInTheSameWords() {
        Cookie browser = ask(signIn.email(mei));
        String code = code();
        accounts.disable(mei);
        assertThat(to(type(code, browser, new MockHttpSession()))).isEqualTo("/login?code&wrong");
        assertThat(TestRefusals.of(mei, database)).containsExactly("code wrong");
    }

    @Test
    void ofTwoNodesOnlyOneTakesACode() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String browser = Secrets.next();
            codes.keep(browser, "ABCD-EFGH", mei);
            List<Object> answers = Together.run(
                    () -> codes.redeem(browser, "ABCD-EFGH").isPresent(),
                    () -> codes.redeem(browser, "ABCD-EFGH").isPresent(),
                    () -> codes.redeem(browser, "ABCD-EFGH").isPresent());
            assertThat(answers).containsExactlyInAnyOrder(true, false, false);
        }
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanFive() throws InterruptedException {
        String browser = Secrets.next();
        codes.keep(browser, "ABCD-EFGH", mei);
        Together.run(
                () -> codes.redeem(browser, "2"),
                () -> codes.redeem(browser, "3"),
                () -> codes.redeem(browser, "4"),
                () -> codes.redeem(browser, "5"),
                () -> codes.redeem(browser, "6"),
                () -> codes.redeem(browser, "7"));
        assertThat(codes.redeem(browser, "ABCD-EFGH")).isEmpty();
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBackAndNoMoreIsSent() {
        for (int i = 0; i < 5; i++) {
            ask(signIn.email(mei));
        }
        assertThat(send(signIn.email(mei))).redirectedUrl().matches("/login\\?wait=\\d{1,2}");
        await(() -> letters(signIn.email(mei)).size() == 5);
        host = "203.0.113." + HOSTS.incrementAndGet();
        assertThat(send(signIn.email(mei))).as("from elsewhere").redirectedUrl().isEqualTo("/login?code");
    }

    @Test
    void whatIsNoAddressAsksForOne() {
        assertThat(send("no address")).redirectedUrl().isEqualTo("/login?address");
    }

    @Test
    void whereCodesAreNotOfferedNoneIsTaken() {
        Cookie browser = ask(signIn.email(mei));
        String code = code();
        run(ada, () -> settings.change(Map.of("sign-in.codes", "false")));
        assertThat(to(type(code, browser, new MockHttpSession()))).isEqualTo("/login?code&wrong");
    }

    @Test
    void whereNoMailIsSentThePageSaysSo() {
        mail.none();
        MvcTestResult answer = send(signIn.email(mei));
        assertThat(answer).redirectedUrl().isEqualTo("/login?nocode");
        assertThat(answer.getResponse().getCookie("colloquium-code")).isNull();
    }

    private Cookie ask(String email) {
        return Objects.requireNonNull(send(email).getResponse().getCookie("colloquium-code"));
    }

    private MvcTestResult send(String email) {
        return web.post()
                .uri("/login/code/send")
                .param("username", email)
                .with(request -> {
                    request.setRemoteAddr(host);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult type(String code, @Nullable Cookie browser, MockHttpSession session) {
        var request = web.post()
                .uri("/login/code")
                .param("code", code)
                .session(session)
                .with(it -> {
                    it.setRequestedSessionIdValid(true);
                    return it;
                });
        return (browser == null ? request : request.cookie(browser)).exchange();
    }

    /** The newest that came to her. */
    private String code() {
        Pattern pattern = Pattern.compile("Your code is (\\S+)\\.");
        int before = seen;
        await(() -> letters(signIn.email(mei)).size() > before);
        List<String> all = letters(signIn.email(mei));
        seen = all.size();
        Matcher found = pattern.matcher(all.getLast());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int seen;

    private List<String> letters(String address) {
        return database.sql("select array_to_string(paragraphs, ' ') from letter where recipient = ? order by id")
                .param(address)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int rows() {
        return database.sql("select count(*) from sign_in_code")
                .query(Integer.class)
                .single();
    }

    private static void await(Supplier<Boolean> condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.get()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static @Nullable String to(MvcTestResult answer) {
        return answer.getResponse().getRedirectedUrl();
    }

    private static @Nullable AccountId who(MockHttpSession session) {
        return session.getAttribute("SPRING_SECURITY_CONTEXT") instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof AccountPrincipal principal
                ? principal.id()
                : null;
    }
}
