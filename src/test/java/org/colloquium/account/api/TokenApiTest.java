package org.colloquium.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TokenApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @Test
    void withoutATokenEverythingIsUnauthorized() {
        for (String path :
                new String[] {"/api/v1/me", "/api/v1/users", "/api/v1/nowhere", "/api", "/api/v1/groups/x"}) {
            MvcTestResult answer = api.get().uri(path).exchange();
            assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).headers().containsHeader("WWW-Authenticate");
        }
        assertThat(api.get().uri("/api/v1/me").header("Authorization", "Bearer clq_wrong"))
                .hasStatus(401);
    }

    @Test
    void theDescriptionNeedsNoToken() {
        MvcTestResult json = api.get().uri("/api/v1/openapi.json").exchange();
        assertThat(json).hasStatusOk();
        assertThat(json).bodyJson().extractingPath("$.openapi").asString().startsWith("3.1");
        assertThat(json).bodyJson().hasPath("$.paths['/api/v1/tokens'].post.responses['401']");
        assertThat(json).bodyJson().hasPath("$.components.securitySchemes.token");
        assertThat(api.get().uri("/api/v1/docs")).hasStatus3xxRedirection();
        assertThat(api.get().uri("/api/v1/swagger-ui/index.html")).hasStatusOk();
    }

    @Test
    void aPasswordMakesATokenAndTheTokenSaysWhoIAm() {
        MvcTestResult made = make("Basic " + basic(signIn.email(mei), TestSignIn.PASSWORD), "{\"name\": \"laptop\"}");
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.token").asString().startsWith("clq_");
        assertThat(made).bodyJson().extractingPath("$.scopes").asArray().containsExactly("read", "write");
        MvcTestResult me = api.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + text(made, "token"))
                .exchange();
        assertThat(me).hasStatusOk();
        assertThat(me).bodyJson().extractingPath("$.id").isEqualTo(mei.toString());
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndADisabledAccountLookAlike() {
        AccountId gone = accounts.person("Gone");
        signIn.password(gone);
        accounts.disable(gone);
        String wrong = body(make("Basic " + basic(signIn.email(mei), "not the password"), "{\"name\": \"x\"}"));
        assertThat(body(make("Basic " + basic("nobody@example.org", "not the password"), "{\"name\": \"x\"}")))
                .isEqualTo(wrong);
        assertThat(body(make("Basic " + basic(signIn.email(gone), TestSignIn.PASSWORD), "{\"name\": \"x\"}")))
                .isEqualTo(wrong);
    }

    @Test
    void aPasswordOpensNothingElse() {
        assertThat(api.get()
                        .uri("/api/v1/me")
                        .header("Authorization", "Basic " + basic(signIn.email(mei), TestSignIn.PASSWORD)))
                .hasStatus(401);
    }

    @Test
    void scopesHold() {
        String mine = "Bearer " + text(make(signIn.bearer(mei), "{\"name\": \"r\", \"scopes\": [\"read\"]}"), "token");
        assertThat(api.get().uri("/api/v1/tokens").header("Authorization", mine))
                .hasStatusOk();
        MvcTestResult refused = make(mine, "{\"name\": \"more\"}");
        assertThat(refused).hasStatus(403);
        assertThat(refused).bodyJson().extractingPath("$.detail").asString().contains("write");
        assertThat(make(signIn.bearer(mei), "{\"name\": \"a\", \"scopes\": [\"admin\"]}"))
                .hasStatus(422);
        assertThat(make(signIn.bearer(mei), "{\"name\": \"a\", \"scopes\": [\"all\"]}"))
                .hasStatus(422);
    }

    @Test
    void aTokenMakesNoneThatReachesFurther() {
        String writes = "Bearer "
                + text(
                        make(
                                signIn.bearer(mei),
                                "{\"name\": \"w\", \"scopes\": [\"write\"], \"expiresAt\": \"2099-01-01T00:00:00Z\"}"),
                        "token");
        MvcTestResult made = make(writes, "{\"name\": \"next\"}");
        assertThat(made).bodyJson().extractingPath("$.scopes").asArray().containsExactly("write");
        assertThat(made).bodyJson().extractingPath("$.expiresAt").isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void aRevokedTokenAndADisabledOwnersTokenAreNoMore() {
        MvcTestResult made = make(signIn.bearer(mei), "{\"name\": \"r\"}");
        String bearer = "Bearer " + text(made, "token");
        String madeWithIt = "Bearer " + text(make(bearer, "{\"name\": \"next\"}"), "token");
        assertThat(api.get().uri("/api/v1/me").header("Authorization", madeWithIt))
                .hasStatusOk();
        assertThat(api.delete().uri("/api/v1/tokens/" + text(made, "id")).header("Authorization", signIn.bearer(mei)))
                .hasStatus(204);
        for (String gone : List.of(bearer, madeWithIt)) {
            assertThat(api.get().uri("/api/v1/me").header("Authorization", gone))
                    .hasStatus(401);
        }
        String other = signIn.bearer(mei);
        accounts.disable(mei);
        assertThat(api.get().uri("/api/v1/me").header("Authorization", other)).hasStatus(401);
    }

    @Test
    void somebodyElsesTokenIsNotFound() {
        MvcTestResult made = make(signIn.bearer(mei), "{\"name\": \"r\"}");
        AccountId max = accounts.person("Max");
        assertThat(api.delete().uri("/api/v1/tokens/" + text(made, "id")).header("Authorization", signIn.bearer(max)))
                .hasStatus(404);
        assertThat(api.delete().uri("/api/v1/tokens/nonsense").header("Authorization", signIn.bearer(max)))
                .hasStatus(404);
    }

    @Test
    void whatIsNoRouteIsAProblemToo() {
        String bearer = signIn.bearer(mei);
        assertThat(api.get().uri("/api/v1/nowhere").header("Authorization", bearer))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api.put().uri("/api/v1/me").header("Authorization", bearer))
                .hasStatus(405)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(make(bearer, "{broken")).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api.post()
                        .uri("/api/v1/tokens")
                        .header("Authorization", bearer)
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a/>"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api.get().uri("/api/v1/me").header("Authorization", bearer).accept(MediaType.IMAGE_PNG))
                .hasStatus(406);
    }

    @Test
    void whatCannotBeKeptIsNamed() {
        String bearer = signIn.bearer(mei);
        MvcTestResult far = make(bearer, "{\"name\": \"a\", \"expiresAt\": \"+999999999-01-01T00:00:00Z\"}");
        assertThat(far)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("expiresAt");
        for (String moment : new String[] {"4102444800", "\"tomorrow\"", "true"}) {
            assertThat(make(bearer, "{\"name\": \"a\", \"expiresAt\": " + moment + "}"))
                    .as(moment)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("expiresAt");
        }
        MvcTestResult cut = make(bearer, "{\"name\": \"a\", \"expiresAt\": \"2099-01-01T00:00:00.123456789Z\"}");
        assertThat(cut).bodyJson().extractingPath("$.expiresAt").isEqualTo("2099-01-01T00:00:00.123456Z");
    }

    @Test
    void aBodyOverTheLimitIsNotReadWhole() {
        String large = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
        assertThat(make(signIn.bearer(mei), large)).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(make("Bearer clq_wrong", large)).hasStatus(401);
    }

    @Test
    void whatNobodyAcceptsIsAProblemToo() {
        String bearer = signIn.bearer(mei);
        for (String accept : new String[] {"garbage", "application/problem+json", "text/html"}) {
            MvcTestResult answer = api.get()
                    .uri("/api/v1/me")
                    .header("Authorization", bearer)
                    .header("Accept", accept)
                    .exchange();
            assertThat(answer).as(accept).hasStatus(406).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("about:blank");
        }
        MvcTestResult missing =
                api.get().uri("/api/v1/users/x").header("Authorization", bearer).exchange();
        assertThat(missing).bodyJson().extractingPath("$.type").isEqualTo("about:blank");
        assertThat(missing).bodyJson().extractingPath("$.title").isEqualTo("Forbidden");
        for (String path : new String[] {"/api/v1//me", "/api/v1/me;b=c", "/api/v1/%2e%2e/me"}) {
            assertThat(api.get().uri(java.net.URI.create(path)).header("Authorization", bearer))
                    .as(path)
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private MvcTestResult make(String authorization, String body) {
        return api.post()
                .uri("/api/v1/tokens")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String basic(String email, String password) {
        return Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(401);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String text(MvcTestResult answer, String field) {
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return com.jayway.jsonpath.JsonPath.read(body, "$." + field);
    }
}
