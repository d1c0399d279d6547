package org.colloquium.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.DigestLimits;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SettingApiTest extends IntegrationTest {
    private static final String ROUTE = "/api/v1/settings";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    SettingService settings;

    @Autowired
    DigestLimits limits;

    @Autowired
    ConfigurableEnvironment environment;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @AfterEach
    void putBack() {
        environment.getPropertySources().remove("variables");
        run(cast.administrator(), () -> settings.reset("digest.max-bytes"));
        run(cast.administrator(), () -> settings.reset("digest.max-papers"));
    }

    @Test
    void readSetAndPutBack() {
        assertThat(read(cast.administrator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.settings[?(@.key == 'digest.max-bytes')]['value','usual','unit','set']")
                .isEqualTo(List.of(Map.of("value", "32", "usual", "32", "unit", "MB", "set", false)));
        assertThat(change(cast.administrator(), "{\"digest.max-bytes\": \"8\", \"digest.max-papers\": \"500\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.settings[?(@.set == true)].value")
                .asArray()
                .containsExactlyInAnyOrder("8", "500");
        assertThat(limits.inWords()).isEqualTo("up to 8 MB and 500 papers");
        assertThat(change(cast.administrator(), "{\"digest.max-bytes\": null}")).hasStatusOk();
        assertThat(limits.inWords()).isEqualTo("up to 32 MB and 500 papers");
        assertThat(change(cast.administrator(), "{}")).hasStatusOk();
        assertThat(limits.papers()).isEqualTo(500);
    }

    @Test
    void allOrNoneAndTheKeyIsNamed() {
        for (String wrong : List.of("0", "257", "many", "", "-1", "99999999999999999999")) {
            assertThat(change(
                            cast.administrator(),
                            "{\"digest.max-papers\": \"7\", \"digest.max-bytes\": \"" + wrong + "\"}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .isEqualTo(List.of("digest.max-bytes"));
        }
        assertThat(change(cast.administrator(), "{\"digest.max-papers\": \"7\", \"digest.colour\": \"1\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("digest.colour"));
        for (String malformed : List.of("", "[]", "{\"digest.max-papers\": 7}", "{\"digest.max-papers\": {}}")) {
            assertThat(change(cast.administrator(), malformed)).as(malformed).hasStatus(400);
        }
        assertThat(limits.inWords()).isEqualTo("up to 32 MB and 20,000 papers");
    }

    @Test
    void whatAVariableSaysIsNotChanged() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("variables", Map.of("colloquium.digest.max-papers", "12")));
        assertThat(change(cast.administrator(), "{\"digest.max-bytes\": \"8\", \"digest.max-papers\": \"500\"}"))
                .hasStatus(409);
        assertThat(read(cast.administrator()))
                .bodyJson()
                .extractingPath("$.settings[?(@.fixedBy != null)].fixedBy")
                .isEqualTo(List.of("COLLOQUIUM_DIGEST_MAX_PAPERS"));
        assertThat(limits.inWords()).isEqualTo("up to 32 MB and 12 papers");
    }

    @Test
    void administratorsOnly() {
        for (AccountId who : List.of(cast.owner(), cast.member(), cast.stranger())) {
            assertThat(read(who)).hasStatus(403);
            assertThat(change(who, "{\"digest.max-papers\": \"1\"}")).hasStatus(403);
        }
        assertThat(api.get().uri(ROUTE)).hasStatus(401);
        assertThat(api.patch()
                        .uri(ROUTE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(401);
        assertThat(limits.papers()).isEqualTo(20_000);
    }

    private MvcTestResult read(AccountId who) {
        return api.get().uri(ROUTE).header("Authorization", signIn.bearer(who)).exchange();
    }

    private MvcTestResult change(AccountId who, String body) {
        return api.patch()
                .uri(ROUTE)
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
