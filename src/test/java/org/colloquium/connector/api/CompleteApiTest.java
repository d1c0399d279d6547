package org.colloquium.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestSignIn;
import org.colloquium.connector.TestRegisters;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CompleteApiTest extends IntegrationTest {
    private static final String CROSSREF = "{\"from\": \"crossref\"}";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    PaperService papers;

    @Autowired
    SettingService settings;

    private final TestRegisters registers = new TestRegisters();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        registers.switchOn(settings, cast.administrator());
        PaperFields fields = PaperFields.titled("Tides in Ports").withDoi(TestRegisters.DOI);
        paper = as(cast.member(), () -> papers.add(cast.group(), fields)).id();
    }

    @AfterEach
    void stop() {
        TestRegisters.switchOff(settings, cast.administrator());
        registers.close();
    }

    @Test
    void aPaperIsCompletedAndSaysWhereFrom() {
        MvcTestResult completed = send(cast.member(), CROSSREF);
        assertThat(completed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.filled")
                .asArray()
                .contains("abstract", "authors", "venue", "published");
        assertThat(completed).bodyJson().extractingPath("$.differs[0].field").isEqualTo("title");
        assertThat(api.get().uri("/api/v1/papers/" + paper).header("Authorization", signIn.bearer(cast.guest())))
                .bodyJson()
                .extractingPath("$.origins.venue.register")
                .isEqualTo("Crossref");
        assertThat(send(cast.member(), CROSSREF))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.filled")
                .asArray()
                .isEmpty();
    }

    @Test
    void everyRefusalHasItsStatus() {
        assertThat(api.post()
                        .uri("/api/v1/papers/" + paper + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(CROSSREF))
                .hasStatus(401);
        assertThat(send(cast.stranger(), "{}")).hasStatus(404);
        assertThat(send(cast.guest(), "{}")).hasStatus(403);
        assertThat(send(cast.member(), "{}")).hasStatus(422);
        assertThat(send(cast.member(), "{\"from\": \"scopus\"}")).hasStatus(422);
        assertThat(send(cast.member(), "{\"from\": \"arxiv\"}")).hasStatus(409);
        registers.crossref("no JSON");
        assertThat(send(cast.member(), CROSSREF)).hasStatus(502).hasContentType("application/problem+json");
        registers.site().serve("/works/" + TestRegisters.DOI, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "40");
            exchange.sendResponseHeaders(429, -1);
        });
        MvcTestResult later = send(cast.member(), CROSSREF);
        assertThat(later).hasStatus(429);
        assertThat(Integer.parseInt(String.valueOf(later.getResponse().getHeader("Retry-After"))))
                .isBetween(35, 41);
        TestRegisters.switchOff(settings, cast.administrator());
        assertThat(send(cast.member(), CROSSREF)).hasStatus(409);
    }

    private MvcTestResult send(AccountId who, String body) {
        return api.post()
                .uri("/api/v1/papers/" + paper + "/complete")
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
