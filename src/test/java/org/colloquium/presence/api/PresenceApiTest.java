package org.colloquium.presence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.presence.PresenceService;
import org.colloquium.presence.ReadingPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PresenceApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    PresenceService presence;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Test
    void whoIsThereIsReadAndWhatIsShownIsChosen() {
        TestGroup.Cast cast = stage.make();
        PaperId paper = papers.add(cast.group(), "Tides in Harbours");
        String readers = "/api/v1/papers/" + paper + "/readers";
        assertThat(get(cast.guest(), readers)).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
        assertThat(get(cast.member(), "/api/v1/me/presence"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"shown\": true, \"placeShared\": false}");
        assertThat(patch(cast.member(), "{\"placeShared\": true}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"shown\": true, \"placeShared\": true}");
        TestAccounts.run(
                cast.member(), () -> presence.here(paper, UUID.randomUUID(), ReadingPlace.section("Shared page")));
        assertThat(get(cast.guest(), readers)).bodyJson().isStrictlyEqualTo("""
                [{"id": "%s", "name": "Mei Member", "section": "Shared page", "pdf": null, "page": null}]""".formatted(cast.member()));
        assertThat(patch(cast.member(), "{\"shown\": false}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"shown\": false, \"placeShared\": true}");
        assertThat(get(cast.guest(), readers)).bodyJson().isStrictlyEqualTo("[]");
        assertThat(patch(cast.member(), "{\"shown\": null, \"placeShared\": null}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"shown\": true, \"placeShared\": false}");
        assertThat(patch(cast.member(), "{\"shown\": \"perhaps\"}")).hasStatus4xxClientError();
        assertThat(get(cast.stranger(), readers)).hasStatus(404);
        assertThat(api.get().uri(readers)).hasStatus(401);
    }

    private MvcTestResult get(AccountId who, String path) {
        return api.get().uri(path).header("Authorization", signIn.bearer(who)).exchange();
    }

    private MvcTestResult patch(AccountId who, String body) {
        return api.patch()
                .uri("/api/v1/me/presence")
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
