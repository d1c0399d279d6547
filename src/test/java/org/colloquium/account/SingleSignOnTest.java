package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Single sign-on against a real provider on a socket, with real signatures. */
class SingleSignOnTest extends IntegrationTest {
    private static final String PAGE = "/g/somewhere/library?q=a";

    @Autowired
    MockMvcTester web;

    @Autowired
    SettingService settings;

    @Autowired
    MyIdentities identities;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestFactors phones;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    private TestProvider provider;
    private AccountId administrator;
    private AccountId mei;
    private String subject;

    @BeforeEach
    void prepare() throws IOException {
        provider = new TestProvider();
        administrator = accounts.administrator("Ada");
        mei = accounts.person("Mei");
        subject = "s" + System.nanoTime();
        set("sso.issuer", provider.issuer());
        set("sso.client", TestProvider.CLIENT);
        set("sso.secret", TestProvider.SECRET);
        says(signIn.email(mei), true, it -> {});
    }

    @AfterEach
    void end() {
        provider.close();
        for (String key : new String[] {"sso.issuer", "sso.client", "sso.secret", "sso.newcomers", "account.domains"}) {
            TestAccounts.run(administrator, () -> settings.reset(key));
        }
    }

    @Test
    void whoeverIsKnownByAddressComesInWithANewSessionAtThePageAskedFor() {
        MockHttpSession session = new MockHttpSession();
        web.get().uri(PAGE).accept(MediaType.TEXT_HTML).session(session).exchange();
        String before = session.getId();
        MvcTestResult done = come(session);
        assertThat(done).hasStatus3xxRedirection().redirectedUrl().endsWith(PAGE);
        assertThat(who(done)).isEqualTo(mei);
        assertThat(((MockHttpSession) done.getRequest().getSession()).getId()).isNotEqualTo(before);
        assertThat(letters(signIn.email(mei))).as("is told of the connection").isEqualTo(1);

        says("other@elsewhere.example", false, it -> {});
        assertThat(who(come())).as("by issuer and subject from then on").isEqualTo(mei);
        assertThat(letters(signIn.email(mei))).isEqualTo(1);
    }

    /** The provider vouches: it asks for the factors that it requires. */
    @Test
    void noFactorOfOursIsAskedForOrRequired() {
        set("sign-in.second-factor", "all");
        try {
            MvcTestResult done = come();
            MockHttpSession session =
                    (MockHttpSession) Objects.requireNonNull(done.getRequest().getSession());
            web.get().uri(PAGE).session(session).exchange();
            assertThat(Objects.requireNonNull(principal(session)).isHeldBack()).isFalse();
            phones.add(mei);
            assertThat(who(come())).isEqualTo(mei);
        } finally {
            TestAccounts.run(administrator, () -> settings.reset("sign-in.second-factor"));
        }
    }

    @Test
    void noParameterLeadsElsewhere() {
        MvcTestResult done = come(new MockHttpSession(), "&continue=https://evil.example&redirect_uri=//evil.example");
        assertThat(who(done)).isEqualTo(mei);
        assertThat(done.getResponse().getRedirectedUrl()).isNotNull().doesNotContain("evil");
        MvcTestResult away = web.get()
                .uri("/login/sso?redirect_uri=https://evil.example/")
                .header("Host", "evil.example")
                .exchange();
        assertThat(away.getResponse().getRedirectedUrl())
                .startsWith(provider.issuer())
                .doesNotContain("evil");
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        Map<String, Consumer<JWTClaimsSet.Builder>> wrong = new HashMap<>();
        wrong.put("nonce", it -> it.claim("nonce", "another"));
        wrong.put("no nonce", it -> it.claim("nonce", null));
        wrong.put("audience", it -> it.audience("another client"));
        wrong.put("issuer", it -> it.issuer("https://another.example"));
        wrong.put("expired", it -> it.issueTime(ago(20)).expirationTime(ago(10)));
        wrong.put("no subject", it -> it.subject(null));
        wrong.forEach((what, change) -> {
            says(signIn.email(mei), true, change);
            assertThat(to(come())).as(what).endsWith("/login/elsewhere/refused");
        });
        says(signIn.email(mei), true, it -> {});
        provider.signing = TestProvider.newKey();
        assertThat(to(come())).as("another key").endsWith("/login/elsewhere/refused");
        assertThat(connections(mei)).isZero();
    }

    /** Whatever the provider says that it signs with: unsigned, or by what the client or everybody knows. */
    @Test
    void aTokenThatOthersCouldHaveMadeOpensNothing() {
        provider.algorithms = "\"none\", \"HS256\"";
        Map<String, Function<JWTClaimsSet, String>> forged = new HashMap<>();
        forged.put("none", it -> new PlainJWT(it).serialize());
        forged.put(
                "client secret",
                it -> TestProvider.authenticated(it, TestProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
        forged.put("public key", it -> TestProvider.authenticated(it, provider.publicKey()));
        Function<JWTClaimsSet, String> signed = provider.tokens;
        forged.forEach((what, tokens) -> {
            provider.tokens = tokens;
            assertThat(to(come())).as(what).endsWith("/login/elsewhere/refused");
        });
        assertThat(connections(mei)).isZero();
        provider.tokens = signed;
        assertThat(who(come())).as("a signature of its own").isEqualTo(mei);
    }

    @Test
    void aProviderThatNamesAnotherIssuerIsNotAsked() {
        for (String named : new String[] {"https://another.example", provider.issuer() + "/"}) {
            provider.named = named;
            assertThat(to(away(new MockHttpSession()))).as(named).endsWith("/login/elsewhere/refused");
        }
        provider.named = null;
        assertThat(who(come())).isEqualTo(mei);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aLinkOfAnotherSiteLeadsToTheButtonOnly(String from) {
        MvcTestResult away =
                web.get().uri("/login/sso").header("Sec-Fetch-Site", from).exchange();
        assertThat(to(away)).isEqualTo("/login");
        assertThat(away.getRequest().getSession(false)).as("nothing has begun").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void theButtonAndABookmarkLeadToTheProvider(String from) {
        assertThat(to(web.get().uri("/login/sso").header("Sec-Fetch-Site", from).exchange()))
                .startsWith(provider.issuer());
    }

    @Test
    void aCodeOfSomebodyElsesSessionOpensNothing() {
        MockHttpSession session = new MockHttpSession();
        String query = provider.authorize(to(away(session)));
        MockHttpSession other = new MockHttpSession();
        away(other);
        assertThat(to(back(other, query))).as("the state of another session").endsWith("/login/elsewhere/refused");
        assertThat(to(back(new MockHttpSession(), query))).endsWith("/login/elsewhere/refused");
        assertThat(who(back(session, query))).isEqualTo(mei);
        assertThat(to(back(session, query))).as("once only").endsWith("/login/elsewhere/refused");
        assertThat(to(back(session, "error=access_denied&state=x"))).endsWith("/login/elsewhere/refused");
    }

    @Test
    void anAddressThatNobodyVouchesForOpensNothing() {
        says(signIn.email(mei), false, it -> {});
        assertThat(to(come())).endsWith("/login/elsewhere/unverified");
        says(signIn.email(mei), true, it -> it.claim("email_verified", null));
        assertThat(to(come())).endsWith("/login/elsewhere/unverified");
        says("no address", true, it -> {});
        assertThat(to(come())).endsWith("/login/elsewhere/unverified");
    }

    @Test
    void anotherSubjectWithTheSameAddressIsSomebodyElse() {
        assertThat(who(come())).isEqualTo(mei);
        subject = "somebody else";
        says(signIn.email(mei), true, it -> {});
        assertThat(to(come())).endsWith("/login/elsewhere/closed");
        assertThat(TestRefusals.of(mei, database)).containsExactly("single-sign-on closed");
    }

    @Test
    void somebodyDisabledStaysOut() {
        assertThat(who(come())).isEqualTo(mei);
        accounts.disable(mei);
        assertThat(to(come())).endsWith("/login/elsewhere/closed");
        AccountId dora = accounts.disabled("Dora");
        subject = "dora" + subject;
        says(signIn.email(dora), true, it -> {});
        assertThat(to(come())).endsWith("/login/elsewhere/closed");
        assertThat(connections(dora)).isZero();
        assertThat(TestRefusals.of(mei, database)).containsExactly("single-sign-on wrong");
        assertThat(TestRefusals.of(dora, database)).containsExactly("single-sign-on closed");
    }

    @Test
    void newcomersComeInOnlyWhereThatIsWantedAndOfAllowedDomains() {
        String address = subject + "@cs.uni.example";
        says(address, true, it -> it.claim("name", " Nora\nNew "));
        assertThat(to(come())).endsWith("/login/elsewhere/closed");
        set("sso.newcomers", "true");
        set("account.domains", "uni.example");
        assertThat(to(come())).endsWith("/login/elsewhere/domain");
        set("account.domains", "uni.example, *.uni.example");
        AccountId nora = who(come());
        assertThat(nora).isNotNull();
        assertThat(database.sql("select email || ' ' || name from account where id = ? and password_hash is null")
                        .param(Objects.requireNonNull(nora).value())
                        .query(String.class)
                        .single())
                .isEqualTo(address + " Nora New");
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidAndOthersStillSignIn() {
        String query = provider.authorize(to(away(new MockHttpSession())));
        provider.close();
        MockHttpSession session = new MockHttpSession();
        assertThat(to(back(session, query))).endsWith("/login/elsewhere/refused");
        MockHttpSession known = new MockHttpSession();
        String again = provider.authorize(to(away(known)));
        assertThat(to(back(known, again))).as("on the way back").endsWith("/login/elsewhere/down");
        set("sso.client", "another");
        assertThat(to(away(new MockHttpSession()))).as("on the way there").endsWith("/login/elsewhere/down");
        signIn.password(mei);
        assertThat(web.post()
                        .uri("/login")
                        .param("username", signIn.email(mei))
                        .param("password", TestSignIn.PASSWORD)
                        .exchange())
                .redirectedUrl()
                .doesNotContain("login");
    }

    @Test
    void withoutAProviderThereIsNoSuchWay() {
        set("sso.issuer", "");
        assertThat(to(away(new MockHttpSession()))).endsWith("/login/elsewhere/closed");
        set("sso.issuer", "http://10.1.2.3");
        assertThat(to(away(new MockHttpSession()))).as("without TLS").endsWith("/login/elsewhere/closed");
    }

    @Test
    void onesOwnConnectionEndsOnlyWithProofAndAPassword() {
        come();
        IdentityId mine = TestAccounts.as(mei, identities::mine).getFirst().id();
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> identities.disconnect(mine)))
                .isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> confirmed(mei, () -> identities.disconnect(mine)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no password");
        signIn.password(mei);
        AccountId other = accounts.person("Other");
        signIn.password(other);
        assertThatThrownBy(() -> confirmed(other, () -> identities.disconnect(mine)))
                .isInstanceOf(org.colloquium.common.NotFoundException.class);
        confirmed(mei, () -> identities.disconnect(mine));
        assertThat(connections(mei)).isZero();
    }

    private static void confirmed(AccountId who, Runnable work) {
        TestAccounts.run(who, () -> {
            CurrentUser.principal().orElseThrow().confirmed(Instant.now());
            work.run();
        });
    }

    private void says(String email, boolean verified, Consumer<JWTClaimsSet.Builder> more) {
        provider.says =
                it -> more.accept(it.subject(subject).claim("email", email).claim("email_verified", verified));
    }

    private MvcTestResult come() {
        return come(new MockHttpSession());
    }

    private MvcTestResult come(MockHttpSession session) {
        return come(session, "");
    }

    private MvcTestResult come(MockHttpSession session, String more) {
        return back(session, provider.authorize(to(away(session))) + more);
    }

    private MvcTestResult away(MockHttpSession session) {
        return web.get().uri("/login/sso").session(session).exchange();
    }

    private MvcTestResult back(MockHttpSession session, String query) {
        return web.get()
                .uri(java.net.URI.create("/login/sso/back?" + query))
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }

    private static String to(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static @Nullable AccountId who(MvcTestResult answer) {
        AccountPrincipal principal =
                principal(Objects.requireNonNull(answer.getRequest().getSession()));
        return principal == null ? null : principal.id();
    }

    private static @Nullable AccountPrincipal principal(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext it
                        && it.getAuthentication() != null
                        && it.getAuthentication().getPrincipal() instanceof AccountPrincipal principal
                ? principal
                : null;
    }

    private static Date ago(int minutes) {
        return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
    }

    private void set(String key, String value) {
        TestAccounts.run(administrator, () -> settings.change(Map.of(key, value)));
    }

    private long connections(AccountId of) {
        return database.sql("select count(*) from account_identity where account_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    private long letters(String to) {
        return database.sql("select count(*) from letter where recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }
}
