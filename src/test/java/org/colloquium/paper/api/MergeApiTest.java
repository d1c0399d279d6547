package org.colloquium.paper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.NewDoubt;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AutoConfigureMockMvc
@Import(TestSignIn.class)
class MergeApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    PaperImport imports;

    TestGroup.Cast cast;
    PaperId one;
    PaperId other;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        one = papers.add(cast.group(), "Tides in Harbours");
        other = papers.add(cast.group(), "Ebb and Flood at the Quay");
    }

    @Test
    void mergedPapersAnswerAsOneUntilTheyAreTakenApart() {
        MvcTestResult merged = send(HttpMethod.POST, cast.organiser(), path(one, "/merge"), other(other));
        assertThat(merged)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.merged[0]")
                .isEqualTo(other.toString());
        assertThat(send(HttpMethod.GET, cast.guest(), path(other, ""), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(one.toString());
        assertThat(send(HttpMethod.GET, cast.guest(), "/groups/" + cast.slug() + "/papers?q=quay", null))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(one.toString());
        assertThat(send(HttpMethod.POST, cast.owner(), path(other, "/merge"), other(one)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(one.toString());
        assertThat(send(HttpMethod.DELETE, cast.owner(), path(other, ""), null)).hasStatus(409);
        assertThat(send(HttpMethod.POST, cast.owner(), path(other, "/unmerge"), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.papers")
                .asArray()
                .containsExactly(one.toString(), other.toString());
        assertThat(send(HttpMethod.POST, cast.owner(), path(other, "/unmerge"), null))
                .hasStatus(409);
    }

    @Test
    void doubtsAreListedAndDecided() {
        as(cast.member(), () -> {
            imports.doubt(cast.group(), List.of(new NewDoubt(one, other, "Same title, but other authors.", false)));
            return true;
        });
        String doubts = "/groups/" + cast.slug() + "/doubts";
        assertThat(send(HttpMethod.GET, cast.guest(), doubts, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].why")
                .isEqualTo("Same title, but other authors.");
        assertThat(send(HttpMethod.POST, cast.organiser(), path(one, "/apart"), other(other)))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.guest(), doubts, null))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void whoMayNotIsToldSo() {
        for (String act : List.of("/merge", "/unmerge", "/apart")) {
            String body = act.equals("/unmerge") ? null : other(other);
            assertThat(send(HttpMethod.POST, cast.guest(), path(one, act), body))
                    .hasStatus(403);
            assertThat(send(HttpMethod.POST, cast.stranger(), path(one, act), body))
                    .hasStatus(404);
        }
        assertThat(send(HttpMethod.POST, cast.member(), path(one, "/merge"), other(other)))
                .hasStatus(403); // another one brought them
        PaperId foreign = papers.add(stage.make().group(), "Elsewhere");
        assertThat(send(HttpMethod.POST, cast.owner(), path(one, "/merge"), other(foreign)))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, cast.owner(), path(one, "/merge"), other(one)))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, cast.owner(), path(one, "/merge"), "{}"))
                .hasStatus(422);
        assertThat(api.post().uri("/api/v1" + path(one, "/merge"))).hasStatus(401);
    }

    @Test
    void venueAndCommentAreWrittenAndTheirOriginsRead() {
        assertThat(send(
                        HttpMethod.PATCH,
                        cast.member(),
                        path(one, ""),
                        "{\"venue\": \"Journal of Ports\", \"comment\": \"12 pages\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.origins.venue.corrected")
                .isEqualTo(true);
        assertThat(send(HttpMethod.GET, cast.guest(), path(one, ""), null))
                .bodyJson()
                .extractingPath("$.origins.venue.by")
                .isEqualTo(cast.member().toString());
    }

    @Test
    void anOrganiserKeepsPreprintsApartButDoesNotRename() {
        String group = "/groups/" + cast.slug();
        assertThat(send(HttpMethod.PATCH, cast.member(), group, "{\"preprintsApart\": true}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), group, "{\"preprintsApart\": true}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.preprintsApart")
                .isEqualTo(true);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), group, "{\"name\": \"Mine\", \"preprintsApart\": false}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.GET, cast.guest(), group, null))
                .bodyJson()
                .extractingPath("$.preprintsApart")
                .isEqualTo(true);
    }

    private static String path(PaperId paper, String act) {
        return "/papers/" + paper + act;
    }

    private static String other(PaperId other) {
        return "{\"other\": \"" + other + "\"}";
    }

    private MvcTestResult send(HttpMethod verb, AccountId who, String path, @Nullable String body) {
        MockMvcTester.MockMvcRequestBuilder request =
                api.method(verb).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
