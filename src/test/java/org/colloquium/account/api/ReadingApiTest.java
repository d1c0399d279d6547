package org.colloquium.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReadingApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestAccounts accounts;

    @Test
    void zoneAndLanguageAreChosenAndTakenBack() {
        AccountId mei = accounts.person("Mei");
        assertThat(patch(mei, "{\"zone\": \"Asia/Tokyo\", \"language\": \"de-DE\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"zone\": \"Asia/Tokyo\", \"language\": \"de-DE\"}");
        assertThat(patch(mei, "{\"language\": \"tlh\", \"zone\": null}")).hasStatus(422);
        assertThat(patch(mei, "{\"zone\": \"Mars/Olympus\"}")).hasStatus(422);
        assertThat(patch(mei, "{\"zone\": null}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"zone\": null, \"language\": \"de-DE\"}");
    }

    private MvcTestResult patch(AccountId who, String body) {
        return api.patch()
                .uri("/api/v1/me/reading")
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
