package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The security chain of the screens, over HTTP without a socket. */
class SignInTest extends IntegrationTest {
    /** A page that needs somebody and that no controller answers: 302 to the sign-in, or past it. */
    private static final String PAGE = "/g/somewhere/library?q=a";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    AccountService service;

    @Autowired
    MyAccount myAccount;

    @Autowired
    JdbcClient database;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @Test
    void theWayBackLeadsToThePageAskedFor() {
        MvcTestResult refused = web.get().uri(PAGE).accept(MediaType.TEXT_HTML).exchange();
        assertThat(refused).hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        MockHttpSession before = session(refused);
        String oldId = before.getId();
        MvcTestResult done = post(signIn.email(mei), TestSignIn.PASSWORD, before, false);
        assertThat(done).redirectedUrl().endsWith(PAGE);
        assertThat(session(done).getId()).as("the session's id changes").isNotEqualTo(oldId);
    }

    @Test
    void aFailureKeepsTheAddressAndSaysOneThing() {
        MvcTestResult failed = post(signIn.email(mei), "not the password", new MockHttpSession(), true);
        assertThat(failed).redirectedUrl().isEqualTo("/login?error");
        assertThat(session(failed).getAttribute(SignInAttempt.TYPED)).isEqualTo(signIn.email(mei));
        assertThat(failed.getResponse().getCookie("colloquium-remember"))
                .isNotNull()
                .extracting(Cookie::getMaxAge)
                .isEqualTo(0);
        accounts.disable(mei);
        assertThat(post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), true))
                .redirectedUrl()
                .isEqualTo("/login?error");
    }

    @Test
    void whoeverFailedTooOftenIsToldWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            post(signIn.email(mei), "not the password", new MockHttpSession(), false);
        }
        assertThat(post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), false))
                .redirectedUrl()
                .matches("/login\\?wait=\\d{1,2}");
    }

    @Test
    void aRememberedSignInOutlivesTheSessionAndTwoTabsAtOnce() {
        Cookie cookie = remember();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 60 * 60);
        assertThat(isIn(cookie)).isTrue();
        assertThat(isIn(cookie)).as("the same cookie from another tab").isTrue();
        assertThat(stored()).as("nothing in the database signs anybody in").doesNotContain(cookie.getValue());
    }

    @Test
    void aRememberedSignInEndsByForgeryDisablingPasswordAndTime() {
        Cookie cookie = remember();
        assertThat(isIn(new Cookie(cookie.getName(), cookie.getValue().substring(4))))
                .isFalse();
        database.sql("update remembered_sign_in set last_used = now() - interval '31 days' where account_id = ?")
                .param(mei.value())
                .update();
        assertThat(isIn(cookie)).isFalse();
        Cookie second = remember();
        TestAccounts.confirmed(mei, () -> myAccount.changePassword("another long sentence"));
        assertThat(isIn(second)).isFalse();
        signIn.password(mei);
        Cookie third = remember();
        accounts.disable(mei);
        assertThat(isIn(third)).isFalse();
    }

    /** However often it is used: the sessions that it begins do not outlive it either. */
    @Test
    void aRememberedSignInIsNotRenewedForEver() {
        Cookie cookie = remember();
        made("29 days 23 hours");
        MvcTestResult visit = web.get().uri("/actuator/health").cookie(cookie).exchange();
        assertThat(Objects.requireNonNull(visit.getResponse().getCookie(cookie.getName()))
                        .getMaxAge())
                .isBetween(3000, 3600);
        Visit times = Objects.requireNonNull(Visit.of(session(visit)));
        assertThat(Duration.between(times.begun(), times.lastAct()))
                .isBetween(Duration.ofHours(718), Duration.ofHours(720));
        made("30 days 1 minute");
        assertThat(isIn(cookie)).isFalse();
    }

    private void made(String ago) {
        database.sql("update remembered_sign_in set made_at = now() - ?::interval where account_id = ?")
                .params(ago, mei.value())
                .update();
    }

    @Test
    void aSessionEndsAtTheNextRequestAfterDisablingAndStaysEnded() {
        MockHttpSession session = session(post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), false));
        assertThat(isIn(session)).isTrue();
        AccountId ada = accounts.administrator("Ada");
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(false)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(true)));
        assertThat(isIn(session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordEndsOtherSessions() {
        MockHttpSession session = session(post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), false));
        TestAccounts.confirmed(mei, () -> myAccount.changePassword("another long sentence"));
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void aSessionMeansNothingUnderTheApi() {
        MockHttpSession session = session(post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), false));
        assertThat(web.get().uri("/api/v1/me").session(session)).hasStatus(401);
        assertThat(web.get().uri("/api/v1/me").cookie(remember())).hasStatus(401);
    }

    @Test
    void answersTellBrowsersToBeStrict() {
        MvcTestResult page = web.get().uri(PAGE).exchange();
        assertThat(page)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Frame-Options", "DENY");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "object-src 'none'", "connect-src 'self'");
    }

    @Test
    void aForeignPageCannotSignSomebodyIn() {
        MvcTestResult forged = web.post()
                .uri("/login")
                .param("username", signIn.email(mei))
                .param("password", TestSignIn.PASSWORD)
                .header("Sec-Fetch-Site", "cross-site")
                .exchange();
        assertThat(forged).hasStatus(403);
    }

    private Cookie remember() {
        Cookie cookie = post(signIn.email(mei), TestSignIn.PASSWORD, new MockHttpSession(), true)
                .getResponse()
                .getCookie("colloquium-remember");
        return Objects.requireNonNull(cookie);
    }

    private MvcTestResult post(String email, String password, MockHttpSession session, boolean remember) {
        return web.post()
                .uri("/login")
                .param("username", email)
                .param("password", password)
                .param(SignInAttempt.REMEMBER, remember ? "on" : "off")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private boolean isIn(Cookie cookie) {
        return !toSignIn(web.get().uri(PAGE).cookie(cookie).exchange());
    }

    private boolean isIn(MockHttpSession session) {
        return !toSignIn(web.get().uri(PAGE).session(session).exchange());
    }

    private static boolean toSignIn(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) {
            assertThat(answer.getUnresolvedException()).hasMessageContaining("springServlet"); // on to the screens
            return false;
        }
        String to = answer.getResponse().getRedirectedUrl();
        return to != null && to.endsWith("/login");
    }

    private String stored() {
        return database.sql("select string_agg(series || encode(token_hash, 'hex'), ' ') from remembered_sign_in")
                .query(String.class)
                .single();
    }

    private static MockHttpSession session(MvcTestResult answer) {
        return (MockHttpSession) answer.getRequest().getSession();
    }
}
