package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The second step of a sign-in, over HTTP without a socket. */
class FactorSignInTest extends IntegrationTest {
    private static final String PAGE = "/g/somewhere/library?q=a";
    private static final String REMEMBERED = "colloquium-remember";

    @Autowired
    MockMvcTester web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestFactors phones;

    @Autowired
    SecondFactorService factors;

    @Autowired
    SettingService settings;

    @Autowired
    Settings values;

    @Autowired
    SignInPolicy policy;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    AccountId mei;
    TestFactors.Phone phone;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
        phone = phones.add(mei);
    }

    @AfterEach
    void requireNothing() {
        require(null);
    }

    @Test
    void thePasswordAloneLeadsToTheCodeAndTheCodeToThePageAskedFor() {
        MockHttpSession before =
                session(web.get().uri(PAGE).accept(MediaType.TEXT_HTML).exchange());
        String first = before.getId();
        MvcTestResult half = password(before, false);
        assertThat(half).redirectedUrl().isEqualTo("/login/factor");
        String second = session(half).getId();
        assertThat(second).as("the session's id changes").isNotEqualTo(first);
        assertThat(half.getResponse().getHeaders("Set-Cookie")).noneMatch(it -> it.matches(REMEMBERED + "=[^;].*"));
        MvcTestResult done = code(session(half), phone.code(), false);
        assertThat(done).redirectedUrl().endsWith(PAGE);
        assertThat(session(done).getId()).as("and again").isNotEqualTo(second);
        assertThat(session(done).getAttribute(SignInAttempt.PENDING)).isNull();
        assertThat(isIn(session(done))).isTrue();
    }

    /** Every page and every route of the API, with the session of somebody who has given the password only. */
    @Test
    void aPendingSessionOpensNothing() {
        MockHttpSession pending = session(password(new MockHttpSession(), true));
        assertThat(pending.getAttribute(SignInAttempt.PENDING)).isNotNull();
        List<String> open = new ArrayList<>();
        List<String> pages = pages().toList();
        pages.stream()
                .filter(it -> !toSignIn(web.get().uri(it).session(pending).exchange()))
                .forEach(open::add);
        List<String> routes = routes().toList();
        routes.stream()
                .filter(it -> web.get()
                                .uri(it)
                                .session(pending)
                                .exchange()
                                .getResponse()
                                .getStatus()
                        != 401)
                .forEach(open::add);
        assertThat(open).isEmpty();
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(routes).hasSizeGreaterThan(30);
    }

    @Test
    void aWrongCodeLeadsBackAndSaysNothingElse() {
        MockHttpSession pending = session(password(new MockHttpSession(), false));
        assertThat(code(pending, "000 00", false)).redirectedUrl().isEqualTo("/login/factor?error");
        assertThat(code(pending, "x".repeat(100_000), false)).redirectedUrl().isEqualTo("/login/factor?error");
        assertThat(isIn(pending)).isFalse();
        assertThat(TestRefusals.of(mei, database)).as("two in a minute").containsExactly("second-factor wrong");
        assertThat(code(pending, phone.code(), false)).redirectedUrl().doesNotContain("login");
    }

    @Test
    void aCodeThatWasSeenOverTheShoulderIsWorthNothing() {
        String code = phone.code();
        code(session(password(new MockHttpSession(), false)), code, false);
        MvcTestResult again = code(session(password(new MockHttpSession(), false)), code, false);
        assertThat(again).redirectedUrl().isEqualTo("/login/factor?error");
        assertThat(isIn(session(again))).isFalse();
    }

    @Test
    void guessingIsSlowedDownAlsoWithTheRightPasswordEachTime() {
        for (int i = 0; i < 5; i++) {
            assertThat(code(session(password(new MockHttpSession(), false)), "nothing", false))
                    .redirectedUrl()
                    .isEqualTo("/login/factor?error");
        }
        MvcTestResult right = code(session(password(new MockHttpSession(), false)), phone.code(), false);
        assertThat(right).redirectedUrl().matches("/login/factor\\?wait=\\d{1,2}");
        assertThat(isIn(session(right))).isFalse();
    }

    @Test
    void aCodeWithoutAPasswordBeforeItOpensNothing() {
        assertThat(code(new MockHttpSession(), phone.code(), false))
                .redirectedUrl()
                .isEqualTo("/login?late");
    }

    @Test
    void afterFiveMinutesOrWhenTheAccountWasDisabledItBeginsAgain() {
        MockHttpSession late = session(password(new MockHttpSession(), false));
        PendingSignIn pending = Objects.requireNonNull(PendingSignIn.of(late));
        late.setAttribute(
                SignInAttempt.PENDING,
                new PendingSignIn(mei, pending.epoch(), Instant.now().minusSeconds(301), false));
        assertThat(code(late, phone.code(), false)).redirectedUrl().isEqualTo("/login?late");
        MockHttpSession disabled = session(password(new MockHttpSession(), false));
        accounts.disable(mei);
        assertThat(code(disabled, phone.code(), false)).redirectedUrl().isEqualTo("/login?late");
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        String code = phone.recoveryCodes().getFirst();
        assertThat(code(session(password(new MockHttpSession(), false)), code, false))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(code(session(password(new MockHttpSession(), false)), code, false))
                .redirectedUrl()
                .isEqualTo("/login/factor?error");
    }

    @Test
    void beingRememberedBeginsAfterTheCodeAndSkipsIt() {
        MvcTestResult half = password(new MockHttpSession(), true);
        assertThat(SignInAttempt.remembers(session(half).getAttribute(SignInAttempt.PENDING)))
                .isTrue();
        assertThat(remembered()).isZero();
        MvcTestResult done = code(session(half), phone.code(), true);
        Cookie cookie = Objects.requireNonNull(done.getResponse().getCookie(REMEMBERED));
        assertThat(remembered()).isEqualTo(1);
        assertThat(toSignIn(web.get().uri(PAGE).cookie(cookie).exchange())).isFalse();
        TestAccounts.confirmed(mei, factors::remove);
        assertThat(toSignIn(web.get().uri(PAGE).cookie(cookie).exchange()))
                .as("a change of the factor ends it")
                .isTrue();
    }

    @Test
    void aPasswordAloneMakesNoToken() {
        MvcTestResult refused = web.post()
                .uri("/api/v1/tokens")
                .header("Authorization", basic())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"script\"}")
                .exchange();
        assertThat(refused).hasStatus(403).bodyText().contains("second factor");
        assertThat(TestRefusals.of(mei, database)).containsExactly("second-factor missing");
        TestAccounts.confirmed(mei, factors::remove);
        assertThat(web.post()
                        .uri("/api/v1/tokens")
                        .header("Authorization", basic())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"script\"}"))
                .hasStatus(201);
    }

    @Test
    void whoeverNeedsOneAndHasNoneCanDoNothingElseButTheirTokensGoOn() {
        AccountId ada = accounts.administrator("Ada");
        signIn.password(ada);
        String token = signIn.bearer(ada);
        MockHttpSession session = session(password(signIn.email(ada), new MockHttpSession(), false));
        AccountPrincipal principal = principal(session);
        web.get().uri(PAGE).session(session).exchange();
        assertThat(principal.isHeldBack()).isFalse();

        require("administrators");
        web.get().uri(PAGE).session(session).exchange();
        assertThat(principal.isHeldBack())
                .as("also in a session that was open before")
                .isTrue();
        assertThatThrownBy(() -> as(principal, people::me)).isInstanceOf(SecondFactorMissing.class);
        assertThatThrownBy(() -> as(principal, settings::all)).isInstanceOf(SecondFactorMissing.class);
        assertThat(web.get().uri("/api/v1/me").header("Authorization", token)).hasStatusOk();
        MockHttpSession member = session(code(session(password(new MockHttpSession(), false)), phone.code(), false));
        web.get().uri(PAGE).session(member).exchange();
        assertThat(principal(member).isHeldBack()).as("no administrator").isFalse();

        as(principal, () -> {
            AuthenticatorKey key = factors.propose();
            factors.add(key, TestFactors.code(key.secret()));
            people.me();
            assertThatThrownBy(factors::remove).hasMessageContaining("required");
        });
        web.get().uri(PAGE).session(session).exchange();
        assertThat(principal.isHeldBack()).isFalse();
    }

    @Test
    void passwordsStayAsLongAsSomebodyNeedsOne() {
        AccountId ada = accounts.administrator("Ada");
        assertThatThrownBy(() -> TestAccounts.run(ada, () -> settings.change(Map.of("sign-in.passwords", "withheld"))))
                .hasMessageContaining("could not sign in any more");
        LastWayIn withPasskeys = new LastWayIn(List.of(Set::copyOf), policy, values, database);
        withPasskeys.check(SignInPolicy.PASSWORDS, "withheld");
        LastWayIn withoutMei = new LastWayIn(
                List.of(all -> all.stream().filter(it -> !it.equals(mei)).collect(Collectors.toSet())),
                policy,
                values,
                database);
        assertThatThrownBy(() -> withoutMei.check(SignInPolicy.PASSWORDS, "withheld"))
                .hasMessageContaining("One person could not");
        withoutMei.check(SignInPolicy.PASSWORDS, "offered");
    }

    private void require(@Nullable String ofWhom) {
        AccountId ada = accounts.administrator("Ada");
        TestAccounts.run(ada, () -> {
            if (ofWhom == null) {
                settings.reset("sign-in.second-factor");
            } else {
                settings.change(Map.of("sign-in.second-factor", ofWhom));
            }
        });
    }

    private static AccountPrincipal principal(MockHttpSession session) {
        SecurityContext context =
                (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return (AccountPrincipal) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
    }

    private static void as(AccountPrincipal who, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (signIn.email(mei) + ":" + TestSignIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult password(MockHttpSession session, boolean remember) {
        return password(signIn.email(mei), session, remember);
    }

    private MvcTestResult password(String email, MockHttpSession session, boolean remember) {
        return web.post()
                .uri("/login")
                .param("username", email)
                .param("password", TestSignIn.PASSWORD)
                .param(SignInAttempt.REMEMBER, remember ? "on" : "off")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult code(MockHttpSession session, String code, boolean remember) {
        return web.post()
                .uri("/login/factor")
                .param(SignInAttempt.CODE, code)
                .param(SignInAttempt.REMEMBER, remember ? "on" : "off")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private boolean isIn(MockHttpSession session) {
        return !toSignIn(web.get().uri(PAGE).session(session).exchange());
    }

    private static boolean toSignIn(MvcTestResult answer) {
        String to =
                answer.getUnresolvedException() == null ? answer.getResponse().getRedirectedUrl() : null;
        return to != null && to.endsWith("/login");
    }

    /** Those of people who are signed in; what anybody may open is not at stake. */
    private static Stream<String> pages() {
        ClassPathScanningCandidateComponentProvider routes = new ClassPathScanningCandidateComponentProvider(false);
        routes.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return routes.findCandidateComponents("org.colloquium").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it), null))
                .filter(it -> !it.isAnnotationPresent(AnonymousAllowed.class))
                .map(it -> "/" + it.getAnnotation(Route.class).value().replaceAll(":[^/]+", "x"));
    }

    private Stream<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.colloquium"))
                .flatMap(it -> it.getKey().getPatternValues().stream())
                .map(it -> it.replaceAll("\\{[^}]+}", "x"))
                .filter(it -> it.startsWith("/api/"))
                .distinct();
    }

    private int remembered() {
        return database.sql("select count(*) from remembered_sign_in where account_id = ?")
                .param(mei.value())
                .query(Integer.class)
                .single();
    }

    private static MockHttpSession session(MvcTestResult answer) {
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }
}
