package org.colloquium.note.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TestNotes;
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
import tools.jackson.databind.json.JsonMapper;

/** Reactions, versions and reports over HTTP. */
class TalkApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes written;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;
    ReplyId reply;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        note = written.write(cast.member(), paper, "Why forests?");
        reply = written.reply(cast.otherMember(), note, "Because of the tide.");
    }

    @Test
    void reactionsAreGivenReadAndTakenBack() {
        for (String text : List.of("/notes/" + note, "/replies/" + reply)) {
            String agree = text + "/reactions/agree";
            assertThat(send(HttpMethod.PUT, cast.owner(), agree, null)).hasStatusOk();
            assertThat(send(HttpMethod.PUT, cast.owner(), agree, null))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("""
                            [{"reaction": "agree", "count": 1, "mine": true, "names": []}]""");
            assertThat(send(HttpMethod.GET, cast.guest(), text, null))
                    .bodyJson()
                    .extractingPath("$.reactions")
                    .convertTo(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
            assertThat(send(HttpMethod.GET, cast.guest(), text, null))
                    .bodyJson()
                    .extractingPath("$.reactions[0].names[0]")
                    .isEqualTo("Olga Owner");
            assertThat(send(HttpMethod.DELETE, cast.owner(), agree, null)).hasStatus(204);
            assertThat(send(HttpMethod.DELETE, cast.owner(), agree, null)).hasStatus(204);
            assertThat(send(HttpMethod.PUT, cast.guest(), agree, null)).hasStatus(403);
            assertThat(send(HttpMethod.PUT, cast.stranger(), agree, null)).hasStatus(404);
            assertThat(send(HttpMethod.PUT, cast.owner(), text + "/reactions/love", null))
                    .hasStatus(404);
        }
        NoteId mine = written.writePrivately(cast.member(), paper, "For me");
        assertThat(send(HttpMethod.PUT, cast.member(), "/notes/" + mine + "/reactions/agree", null))
                .hasStatus(409);
    }

    @Test
    void anAnnotationBearsThem() throws Exception {
        MvcTestResult made = send(
                HttpMethod.POST,
                cast.member(),
                "/papers/" + paper + "/annotations",
                "{\"body\": \"Hm\", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"about\"}}}");
        String address =
                json.readTree(made.getResponse().getContentAsString()).get("id").asString();
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(made).bodyJson().doesNotHavePath("$.reactions");
        assertThat(send(HttpMethod.PUT, cast.otherMember(), "/notes/" + id + "/reactions/surprised", null))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, cast.guest(), "/annotations/" + id, null))
                .bodyJson()
                .extractingPath("$.reactions[0].reaction")
                .isEqualTo("surprised");
    }

    @Test
    void versionsAreReadTheLatestFirst() {
        written.edit(cast.member(), note, "Why tidal forests?");
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), "/notes/" + note + "/versions", null);
        assertThat(read)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].markdown")
                .isEqualTo("Why tidal forests?");
        assertThat(read).bodyJson().extractingPath("$[1].markdown").isEqualTo("Why forests?");
        assertThat(send(HttpMethod.GET, cast.guest(), "/replies/" + reply + "/versions", null))
                .bodyJson()
                .extractingPath("$[0].markdown")
                .isEqualTo("Because of the tide.");
        assertThat(send(HttpMethod.GET, cast.stranger(), "/notes/" + note + "/versions", null))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.member(), "/notes/" + UUID.randomUUID() + "/versions", null))
                .hasStatus(404);
    }

    @Test
    void reportsAreMadeReadAndAnswered() throws Exception {
        String reason = "{\"reason\": \"Rude\"}";
        assertThat(send(HttpMethod.POST, cast.otherMember(), "/notes/" + note + "/reports", reason))
                .hasStatus(204);
        assertThat(send(HttpMethod.POST, cast.otherMember(), "/notes/" + note + "/reports", reason))
                .hasStatus(409);
        assertThat(send(HttpMethod.POST, cast.member(), "/replies/" + reply + "/reports", reason))
                .hasStatus(204);
        assertThat(send(HttpMethod.POST, cast.member(), "/replies/" + reply + "/reports", "{}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, cast.guest(), "/notes/" + note + "/reports", reason))
                .hasStatus(403);
        String list = "/groups/" + cast.slug() + "/reports";
        assertThat(send(HttpMethod.GET, cast.member(), list, null)).hasStatus(403);
        assertThat(send(HttpMethod.GET, cast.stranger(), list, null)).hasStatus(404);
        MvcTestResult found = send(HttpMethod.GET, cast.organiser(), list + "?limit=1", null);
        assertThat(found).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(found).bodyJson().extractingPath("$.items[0].note").isEqualTo(note.toString());
        assertThat(found).bodyJson().extractingPath("$.items[0].reporter.name").isEqualTo("Max Member");
        String next = json.readTree(found.getResponse().getContentAsString())
                .get("next")
                .asString();
        MvcTestResult rest = send(HttpMethod.GET, cast.organiser(), list + "?after=" + next, null);
        assertThat(rest).bodyJson().extractingPath("$.items[0].reply").isEqualTo(reply.toString());
        String first = id(found);
        String second = id(rest);
        assertThat(send(HttpMethod.POST, cast.member(), "/reports/" + first + "/dismiss", "{}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.owner(), "/reports/" + first + "/dismiss", "{}"))
                .hasStatus(204);
        assertThat(send(HttpMethod.POST, cast.owner(), "/reports/" + first + "/dismiss", "{}"))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, cast.owner(), "/reports/" + second + "/hide", reason))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.guest(), "/replies/" + reply, null))
                .bodyJson()
                .extractingPath("$.hidden")
                .isEqualTo(true);
        assertThat(send(HttpMethod.GET, cast.owner(), list, null))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(send(HttpMethod.GET, cast.member(), list + "/handled", null)).hasStatus(403);
        assertThat(send(HttpMethod.GET, cast.stranger(), list + "/handled", null))
                .hasStatus(404);
        MvcTestResult handled = send(HttpMethod.GET, cast.owner(), list + "/handled", null);
        assertThat(handled).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(handled).bodyJson().extractingPath("$.items[0].outcome").isEqualTo("hidden");
        assertThat(handled).bodyJson().extractingPath("$.items[1].outcome").isEqualTo("dismissed");
        assertThat(handled).bodyJson().extractingPath("$.items[1].handledBy").isEqualTo("Olga Owner");
    }

    private String id(MvcTestResult list) throws Exception {
        return json.readTree(list.getResponse().getContentAsString())
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        var request = api.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON);
        return (body == null ? request : request.content(body)).exchange();
    }
}
