package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.common.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sessions over HTTP, through the security chain of the screens. */
class MySessionsTest extends IntegrationTest {
    private static final String PAGE = "/g/somewhere/library";
    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    MySessions sessions;

    @Autowired
    MyAccount myAccount;

    @Autowired
    Settings settings;

    @Autowired
    SessionRows rows;

    @Autowired
    JdbcClient database;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @AfterEach
    void forgetSettings() {
        database.sql("delete from setting where key like 'session.%'").update();
        settings.forget();
    }

    @Test
    void everyPlaceIsListedAndThePresentOneIsMarked() {
        MockHttpSession here = enter(LINUX);
        enter(PHONE);
        List<SessionDetails> all = in(here, sessions::all);
        assertThat(all).extracting(SessionDetails::device).containsExactly("Firefox on Linux", "Chrome on Android");
        assertThat(all).extracting(SessionDetails::current).containsExactly(true, false);
        assertThat(all).extracting(SessionDetails::network).containsOnly("127.0.0.x");
        assertThat(all).extracting(SessionDetails::remembered).containsOnly(false);
    }

    @Test
    void anEndedSessionIsOverAtItsNextRequestAndKnownAsOverBefore() {
        MockHttpSession here = enter(LINUX);
        MockHttpSession there = enter(PHONE);
        SessionId id = in(here, sessions::all).get(1).id();
        in(here, () -> {
            sessions.end(id);
            return true;
        });
        assertThat(in(there, myAccount::isOver)).as("what open pages ask").isTrue();
        assertThat(in(here, myAccount::isOver)).isFalse();
        assertThat(isIn(there)).isFalse();
        assertThat(there.isInvalid()).isTrue();
        assertThat(isIn(here)).isTrue();
        assertThat(in(here, sessions::all)).hasSize(1);
    }

    @Test
    void allOthersEndAlsoThoseThatHaveNoRowYet() {
        MockHttpSession fresh = session(post(LINUX, false));
        MockHttpSession here = enter(LINUX);
        MockHttpSession there = enter(PHONE);
        Cookie remembered = remember();
        in(here, () -> {
            sessions.endOthers();
            return true;
        });
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(fresh)).isFalse();
        assertThat(isIn(remembered)).isFalse();
        assertThat(isIn(here)).isTrue();
        assertThat(in(here, sessions::all)).singleElement().matches(SessionDetails::current);
    }

    @Test
    void nobodyEndsAnothersSessionNorLearnsOfIt() {
        MockHttpSession meis = enter(LINUX);
        SessionId id = in(meis, sessions::all).getFirst().id();
        AccountId ben = accounts.person("Ben");
        assertThat(TestAccounts.as(ben, sessions::all)).isEmpty();
        assertThatThrownBy(() -> TestAccounts.asConfirmed(ben, () -> {
                    sessions.end(id);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(isIn(meis)).isTrue();
    }

    @Test
    void endingAsksAgainWhoItIs() {
        SessionId id = in(enter(LINUX), sessions::all).getFirst().id();
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> sessions.end(id))).isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> TestAccounts.run(mei, sessions::endOthers)).isInstanceOf(IdentityUnconfirmed.class);
    }

    @Test
    void aRememberedSignInBelongsToItsDevicesRow() {
        Cookie cookie = remember();
        assertThat(isIn(cookie)).isTrue();
        assertThat(isIn(cookie)).as("another tab, a new session").isTrue();
        MockHttpSession here = enter(LINUX);
        List<SessionDetails> all = in(here, sessions::all);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).remembered()).isTrue();
        rows.over(all.get(1).id());
        assertThat(in(here, sessions::all))
                .as("its session is over, not the device")
                .hasSize(2);
        in(here, () -> {
            sessions.end(all.get(1).id());
            return true;
        });
        assertThat(isIn(cookie)).isFalse();
    }

    @Test
    void rowsGoWithTheirSessions() {
        MockHttpSession here = enter(LINUX);
        SessionId id = in(here, sessions::all).getFirst().id();
        rows.over(id);
        assertThat(in(here, sessions::all)).isEmpty();
        MockHttpSession left = enter(PHONE);
        database.sql("update signed_in_session set seen_at = now() - interval '6 hours' where account_id = ?")
                .param(mei.value())
                .update();
        rows.clean();
        assertThat(isIn(left)).isFalse();
    }

    @Test
    void aPageThatIsOnlyLeftOpenKeepsNoSessionAlive() {
        MockHttpSession here = enter(LINUX);
        pass(here, Duration.ofHours(3));
        assertThat(send(here, "/?v-r=heartbeat&v-uiId=0")).isTrue();
        pass(here, Duration.ofMinutes(59));
        assertThat(send(here, "/VAADIN/push?v-r=push&v-uiId=0")).isTrue();
        pass(here, Duration.ofMinutes(2));
        assertThat(send(here, "/?v-r=heartbeat&v-uiId=0"))
                .as("four hours and a minute")
                .isFalse();
        assertThat(here.isInvalid()).isTrue();
    }

    @Test
    void whoeverDoesSomethingStaysUntilTheLastDay() {
        MockHttpSession here = enter(LINUX);
        for (int i = 0; i < 10; i++) {
            pass(here, Duration.ofHours(3));
            assertThat(send(here, "/?v-r=uidl&v-uiId=0")).isTrue();
        }
        pass(here, Duration.ofMinutes(1));
        set("session.absolute", "1");
        assertThat(send(here, "/?v-r=uidl&v-uiId=0"))
                .as("thirty hours, of a day")
                .isFalse();
    }

    @Test
    void anAdministratorShortensTheTime() {
        MockHttpSession here = enter(LINUX);
        pass(here, Duration.ofHours(2));
        set("session.idle", "1");
        assertThat(isIn(here)).isFalse();
    }

    @Test
    void aHeartbeatSignsNobodyInAgain() {
        Cookie cookie = remember();
        for (String address : List.of("/?v-r=heartbeat&v-uiId=0", "/VAADIN/push?v-r=push&v-uiId=0")) {
            MockHttpSession session = new MockHttpSession();
            web.post().uri(address).cookie(cookie).session(session).exchange();
            assertThat(isIn(session)).isFalse();
        }
        assertThat(isIn(cookie)).isTrue();
    }

    private void set(String key, String value) {
        database.sql("insert into setting (key, value, changed_at) values (?, ?, now())")
                .params(key, value)
                .update();
        settings.forget();
    }

    /** As if this much time had gone by for this session. */
    private static void pass(MockHttpSession session, Duration time) {
        Visit visit = Objects.requireNonNull(Visit.of(session));
        new Visit(
                        visit.begun().minus(time),
                        visit.lastAct().minus(time),
                        visit.written().minus(time))
                .keep(session);
    }

    private MockHttpSession enter(String agent) {
        MockHttpSession session = session(post(agent, false));
        Instant before = Instant.now();
        web.get().uri(PAGE).session(session).header("User-Agent", agent).exchange();
        assertThat(Objects.requireNonNull(Visit.of(session)).begun()).isAfterOrEqualTo(before.minusSeconds(1));
        return session;
    }

    private Cookie remember() {
        return Objects.requireNonNull(post(PHONE, true).getResponse().getCookie("colloquium-remember"));
    }

    private MvcTestResult post(String agent, boolean remember) {
        return web.post()
                .uri("/login")
                .param("username", signIn.email(mei))
                .param("password", TestSignIn.PASSWORD)
                .param(SignInAttempt.REMEMBER, remember ? "on" : "off")
                .header("User-Agent", agent)
                .session(new MockHttpSession())
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private static MockHttpSession session(MvcTestResult answer) {
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    /** Whether the session is still somebody's after this request. */
    private boolean send(MockHttpSession session, String address) {
        web.post().uri(address).session(session).exchange();
        return !session.isInvalid();
    }

    private boolean isIn(MockHttpSession session) {
        return !toSignIn(
                web.get().uri(PAGE).accept(MediaType.TEXT_HTML).session(session).exchange());
    }

    private boolean isIn(Cookie cookie) {
        return !toSignIn(
                web.get().uri(PAGE).accept(MediaType.TEXT_HTML).cookie(cookie).exchange());
    }

    private static boolean toSignIn(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) {
            assertThat(answer.getUnresolvedException()).hasMessageContaining("springServlet"); // on to the screens
            return false;
        }
        String to = answer.getResponse().getRedirectedUrl();
        return to != null && to.endsWith("/login");
    }

    /** Works as the person of that session, in it. */
    private static <T> T in(MockHttpSession session, java.util.function.Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext((SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
