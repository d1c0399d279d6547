package org.colloquium.sharedpage.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SharedPageApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @Test
    void itIsWrittenReadAndGuarded() {
        MvcTestResult empty = send(HttpMethod.GET, cast.guest(), "", null, null);
        assertThat(empty).hasStatusOk().headers().hasValue("ETag", "\"0\"");
        assertThat(empty).bodyJson().extractingPath("$.markdown").isEqualTo("");
        assertThat(put(cast.member(), "# Plan", "\"0\""))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(put(cast.otherMember(), "# Other", "\"0\"")).hasStatus(412);
        assertThat(put(cast.otherMember(), "# Other", null)).hasStatusOk();
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), "", null, null);
        assertThat(read).bodyJson().extractingPath("$.markdown").isEqualTo("# Other");
        assertThat(read).bodyJson().extractingPath("$.updatedBy.name").isEqualTo("Max Member");
        assertThat(put(cast.guest(), "No", null)).hasStatus(403);
        assertThat(put(cast.stranger(), "No", null)).hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.stranger(), "", null, null)).hasStatus(404);
        assertThat(send(HttpMethod.PUT, cast.member(), "", "{}", null)).hasStatus(422);
        assertThat(put(cast.member(), "x".repeat(1_000_001), null)).hasStatus(413);
    }

    @Test
    void itIsLookedBackUpon() {
        put(cast.member(), "First", null);
        put(cast.member(), "Second", null);
        assertThat(send(HttpMethod.GET, cast.guest(), "/sittings", null, null))
                .bodyJson()
                .extractingPath("$[1].number")
                .isEqualTo(1);
        assertThat(send(HttpMethod.GET, cast.guest(), "/sittings/1", null, null))
                .bodyJson()
                .extractingPath("$.markdown")
                .isEqualTo("First");
        assertThat(send(HttpMethod.POST, cast.member(), "/sittings/1/restore", null, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.markdown")
                .isEqualTo("First");
        assertThat(send(HttpMethod.GET, cast.guest(), "/sittings/9", null, null))
                .hasStatus(404);
    }

    private MvcTestResult put(AccountId who, String markdown, @Nullable String ifMatch) {
        return send(HttpMethod.PUT, who, "", "{\"markdown\": \"" + markdown + "\"}", ifMatch);
    }

    private MvcTestResult send(
            HttpMethod method, AccountId who, String path, @Nullable String body, @Nullable String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request = api.method(method)
                .uri("/api/v1/papers/" + paper + "/page" + path)
                .header("Authorization", signIn.bearer(who));
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }
}
