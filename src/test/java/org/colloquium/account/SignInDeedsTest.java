package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSessionEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who comes and goes stands in the audit log, once each time and by id only. */
class SignInDeedsTest extends IntegrationTest {
    private static final String PAGE = "/g/somewhere/library";

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    SignInDeeds deeds;

    @Autowired
    AccountService service;

    @Autowired
    JdbcClient database;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @Test
    void comingByPasswordAndByACookieAndLeaving() {
        MvcTestResult in = post(signIn.email(mei), TestSignIn.PASSWORD);
        assertThat(log()).containsExactly("signed-in password page");
        Cookie cookie = Objects.requireNonNull(in.getResponse().getCookie("colloquium-remember"));
        web.get().uri(PAGE).cookie(cookie).exchange();
        assertThat(log()).containsExactly("signed-in password page", "signed-in remembered page");
        MockHttpSession session = (MockHttpSession) in.getRequest().getSession();
        web.post()
                .uri("/logout")
                .session(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(session.isInvalid()).isTrue();
        assertThat(log()).hasSize(3).last().isEqualTo("signed-out null page");
        deeds.sessionDestroyed(new HttpSessionEvent(ended(SignInDeeds.End.SIGNED_OUT)));
        assertThat(log())
                .as("a session that was left is not said to have ended too")
                .hasSize(3);
    }

    @Test
    void whoSignsInIsSeenBeforeAnyPageIs() {
        post(signIn.email(mei), "not the password of anybody");
        assertThat(hasBeenSeen()).isFalse();
        post(signIn.email(mei), TestSignIn.PASSWORD);
        assertThat(hasBeenSeen()).isTrue();
    }

    @Test
    void whoseProgramComesIsSeen() {
        String bearer = signIn.bearer(mei);
        database.sql("update account set last_seen_at = null where id = ?")
                .param(mei.value())
                .update();
        web.get().uri("/api/v1/me").header("Authorization", bearer + "x").exchange();
        assertThat(hasBeenSeen()).isFalse();
        web.get().uri("/api/v1/me").header("Authorization", bearer).exchange();
        assertThat(hasBeenSeen()).isTrue();
    }

    private boolean hasBeenSeen() {
        return database.sql("select last_seen_at is not null from account where id = ?")
                .param(mei.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aSessionThatExpiresAndOneThatIsEnded() {
        MvcTestResult in = post(signIn.email(mei), TestSignIn.PASSWORD);
        deeds.sessionDestroyed(new HttpSessionEvent(in.getRequest().getSession()));
        assertThat(log()).last().isEqualTo("session-over expired page");
        deeds.sessionDestroyed(new HttpSessionEvent(new MockHttpSession()));
        assertThat(log()).as("of nobody").hasSize(2);
        deeds.sessionDestroyed(new HttpSessionEvent(ended(SignInDeeds.End.ENDED_ELSEWHERE)));
        assertThat(log()).last().isEqualTo("session-over ended-elsewhere page");
    }

    @Test
    void aWrongPasswordStandsUnderTheAccountWithoutItsName() {
        post(signIn.email(mei), "not the password");
        post(signIn.email(mei), "not that one either");
        assertThat(refused()).containsExactly("wrong 1");
        assertThat(everything()).doesNotContain("not the password", signIn.email(mei));
    }

    @Test
    void aRefusalIsKeptAlthoughTheSignInIsNot() {
        accounts.disable(mei);
        post(signIn.email(mei), TestSignIn.PASSWORD);
        assertThat(refused()).containsExactly("wrong 1");
        assertThat(log()).isEmpty();
    }

    @Test
    void aProgramThatMakesItsFirstTokenSignsInOnce() {
        String basic = Base64.getEncoder()
                .encodeToString((signIn.email(mei) + ":" + TestSignIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/api/v1/tokens")
                        .header("Authorization", "Basic " + basic)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"laptop\"}"))
                .hasStatus(201);
        assertThat(log()).containsExactly("signed-in password-for-token api", "token-made null api");
    }

    @Test
    void whatAdministratorsDoToAnAccount() {
        AccountId ada = accounts.administrator("Ada");
        signIn.password(ada);
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(false)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(false)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.enabled(true)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.administrator(true)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.administrator(true)));
        TestAccounts.as(ada, () -> service.edit(mei, AccountEdit.administrator(false)));
        assertThat(database.sql("select kind from deed where subject_id = ? and done_by = ? order by id")
                        .params(mei.value(), ada.value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("account-disabled", "account-enabled", "administrator-made", "administrator-unmade");
    }

    private MvcTestResult post(String email, String password) {
        return web.post()
                .uri("/login")
                .param("username", email)
                .param("password", password)
                .param(SignInAttempt.REMEMBER, "on")
                .session(new MockHttpSession())
                .exchange();
    }

    private MockHttpSession ended(SignInDeeds.End why) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT", new SecurityContextImpl(TestAccounts.authentication(mei, "Mei")));
        SignInDeeds.ends(session, why);
        return session;
    }

    private List<String> log() {
        return database.sql("""
                        select kind || ' ' || coalesce(details ->> 'means', details ->> 'why', 'null') || ' ' || way
                        from deed where done_by = ? order by id""")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> refused() {
        return database.sql("""
                        select (details ->> 'why') || ' ' || (details ->> 'tries') from deed
                        where subject_id = ? and kind = 'sign-in-refused' and done_by is null order by id""")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String everything() {
        return database.sql("select coalesce(string_agg(d::text || coalesce(t::text, ''), ' '), '') from deed d"
                        + " left join deed_trail t on t.deed_id = d.id where d.subject_id = ?")
                .param(mei.value())
                .query(String.class)
                .single();
    }
}
