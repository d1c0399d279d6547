package org.colloquium.notification.api;

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

class LetterApiTest extends IntegrationTest {
    private static final String PATH = "/api/v1/me/letters";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestAccounts accounts;

    @Test
    void choicesAreReadAndChanged() {
        AccountId mei = accounts.person("Mei");
        assertThat(get(mei)).hasStatusOk().bodyJson().isStrictlyEqualTo(json(true, true, false));
        assertThat(patch(mei, "{\"ballots\": false, \"replies\": false}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(json(false, false, false));
        assertThat(patch(mei, "{\"replies\": null}")).bodyJson().isStrictlyEqualTo(json(false, true, false));
        assertThat(get(mei)).bodyJson().isStrictlyEqualTo(json(false, true, false));
        assertThat(get(accounts.person("Max"))).bodyJson().isStrictlyEqualTo(json(true, true, false));
        assertThat(patch(mei, "{\"ballots\": \"perhaps\"}")).hasStatus4xxClientError();
        assertThat(api.get().uri(PATH)).hasStatus(401);
    }

    private static String json(boolean ballots, boolean replies, boolean sent) {
        return "{\"assignments\": true, \"ballots\": %s, \"deadlines\": true, \"meetings\": true, \"mentions\": true, \"reminders\": true, \"replies\": %s, \"reports\": true, \"sent\": %s}"
                .formatted(ballots, replies, sent);
    }

    private MvcTestResult get(AccountId who) {
        return api.get().uri(PATH).header("Authorization", signIn.bearer(who)).exchange();
    }

    private MvcTestResult patch(AccountId who, String body) {
        return api.patch()
                .uri(PATH)
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
