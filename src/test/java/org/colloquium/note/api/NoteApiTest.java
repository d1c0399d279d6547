package org.colloquium.note.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.Named;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoteApiTest extends IntegrationTest {
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

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void aThreadFromTheFirstWordToTheLast() throws Exception {
        MvcTestResult made = post(cast.member(), "/papers/" + paper + "/notes", "{\"markdown\": \"*Plan*\"}");
        assertThat(made).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        assertThat(made).bodyJson().extractingPath("$.visibility").isEqualTo("group");
        assertThat(made)
                .bodyJson()
                .extractingPath("$.author.id")
                .isEqualTo(cast.member().toString());
        String note = "/notes/" + body(made).get("id").asString();

        MvcTestResult reply = post(cast.otherMember(), note + "/replies", "{\"markdown\": \"Good\"}");
        assertThat(reply).hasStatus(201);
        String replied = "/replies/" + body(reply).get("id").asString();
        assertThat(send(HttpMethod.PATCH, cast.otherMember(), replied, "{\"markdown\": \"Better\"}", "\"0\""))
                .hasStatusOk();

        MvcTestResult list = send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/notes", null, null);
        assertThat(list).hasStatusOk();
        assertThat(list).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(list).bodyJson().extractingPath("$.next").isNull();
        assertThat(list).bodyJson().extractingPath("$.items[0].markdown").isEqualTo("*Plan*");
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[0].replies[0].markdown")
                .isEqualTo("Better");

        assertThat(send(HttpMethod.DELETE, cast.member(), note, null, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.member(), note, null, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deleted")
                .isEqualTo(true);
        assertThat(send(HttpMethod.DELETE, cast.member(), note, null, null)).hasStatus(404);
        assertThat(post(cast.member(), note + "/restore", "{}")).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, cast.otherMember(), replied, null, null))
                .hasStatus(204);
        assertThat(post(cast.otherMember(), replied + "/restore", "{}")).hasStatusOk();
    }

    @Test
    void aStaleEditIsRefusedAndOneWithoutAVersionApplies() {
        String note = "/notes/" + written.write(cast.member(), paper, "First");
        MvcTestResult edited = send(HttpMethod.PATCH, cast.member(), note, "{\"markdown\": \"Second\"}", "\"0\"");
        assertThat(edited).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"markdown\": \"Lost?\"}", "\"0\""))
                .hasStatus(412)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(send(HttpMethod.DELETE, cast.member(), note, null, "\"0\"")).hasStatus(412);
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"visibility\": \"private\"}", null))
                .bodyJson()
                .extractingPath("$.markdown")
                .isEqualTo("Second");
    }

    @Test
    void wrongInputsAreToldFieldByField() {
        String notes = "/papers/" + paper + "/notes";
        for (String body :
                new String[] {"{}", "{\"markdown\": \"  \"}", "{\"markdown\": \"" + "x".repeat(20_001) + "\"}"}) {
            assertThat(post(cast.member(), notes, body))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("markdown");
        }
        assertThat(post(cast.member(), notes, "{\"markdown\": \"x\", \"visibility\": \"everybody\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("visibility");
        assertThat(post(cast.member(), notes, "no json")).hasStatus(400);
        assertThat(post(cast.member(), notes, "{\"markdown\": \"\\u0000\\ud800 😀 שלום\"}"))
                .hasStatus(201);
        String note = "/notes/" + written.write(cast.member(), paper, "First");
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"markdown\": null}", null))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"visibility\": null}", null))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"markdown\": 5}", null))
                .hasStatus(400);
        assertThat(send(HttpMethod.PATCH, cast.member(), note, "{\"markdown\": \" \"}", "\"7\""))
                .hasStatus(422);
        assertThat(send(HttpMethod.GET, cast.member(), notes + "?limit=0", null, null))
                .hasStatus(422);
        assertThat(send(HttpMethod.GET, cast.member(), notes + "?after=x", null, null))
                .hasStatus(400);
    }

    /** 404 and 403 come before what is wrong with the body. */
    @Test
    void whoMayNotIsToldBeforeTheBodyIsRead() {
        String notes = "/papers/" + paper + "/notes";
        String note = "/notes/" + written.write(cast.member(), paper, "First");
        String broken = "{";
        assertThat(post(cast.guest(), notes, broken)).hasStatus(403);
        assertThat(post(cast.guest(), note + "/replies", broken)).hasStatus(403);
        for (AccountId who : new AccountId[] {cast.stranger(), cast.administrator()}) {
            assertThat(post(who, notes, broken)).hasStatus(404);
            assertThat(post(who, note + "/replies", broken)).hasStatus(404);
            assertThat(send(HttpMethod.GET, who, note, null, null)).hasStatus(404);
        }
        assertThat(send(HttpMethod.PATCH, cast.owner(), note, "{\"markdown\": \"x\"}", null))
                .hasStatus(403);
        assertThat(send(HttpMethod.PUT, cast.otherMember(), note + "/hidden", "{\"reason\": \"x\"}", null))
                .hasStatus(403);
        assertThat(api.get().uri("/api/v1" + note)).hasStatus(401);
    }

    @Test
    void aPrivateNoteOfAnotherIsLikeNoNote() {
        NoteId secret = written.writePrivately(cast.member(), paper, "Ask Tomás");
        for (AccountId who : new AccountId[] {cast.owner(), cast.organiser(), cast.otherMember(), cast.guest()}) {
            for (HttpMethod verb : new HttpMethod[] {HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE}) {
                String body = verb == HttpMethod.PATCH ? "{\"markdown\": \"x\"}" : null;
                MvcTestResult real = send(verb, who, "/notes/" + secret, body, null);
                MvcTestResult made = send(verb, who, "/notes/" + UUID.randomUUID(), body, null);
                assertThat(real).hasStatus(404);
                assertThat(made).hasStatus(404);
                assertThat(detail(real)).isEqualTo(detail(made));
            }
            assertThat(send(HttpMethod.GET, who, "/papers/" + paper + "/notes", null, null))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(0);
        }
    }

    @Test
    void hidingAndShowingAgain() {
        String note = "/notes/" + written.write(cast.member(), paper, "Rude");
        assertThat(send(HttpMethod.PUT, cast.organiser(), note + "/hidden", "{}", null))
                .hasStatus(422);
        assertThat(send(HttpMethod.PUT, cast.organiser(), note + "/hidden", "{\"reason\": \"rude\"}", null))
                .hasStatusOk();
        MvcTestResult others = send(HttpMethod.GET, cast.guest(), note, null, null);
        assertThat(others).bodyJson().extractingPath("$.markdown").isNull();
        assertThat(others).bodyJson().extractingPath("$.hiddenReason").isNull();
        assertThat(others).bodyJson().extractingPath("$.hidden").isEqualTo(true);
        assertThat(post(cast.otherMember(), note + "/replies", "{\"markdown\": \"x\"}"))
                .hasStatus(409);
        assertThat(send(HttpMethod.DELETE, cast.owner(), note + "/hidden", null, null))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, cast.guest(), note, null, null))
                .bodyJson()
                .extractingPath("$.markdown")
                .isEqualTo("Rude");
    }

    @Test
    void aDeletedNoteIsReadAsItIsListed() {
        NoteId note = written.write(cast.member(), paper, "First");
        String path = "/notes/" + note;
        written.reply(cast.otherMember(), note, "Second");
        assertThat(send(HttpMethod.DELETE, cast.member(), path, null, null)).hasStatus(204);
        MvcTestResult trace = send(HttpMethod.GET, cast.guest(), path, null, null);
        assertThat(trace).hasStatusOk().bodyJson().extractingPath("$.markdown").isNull();
        assertThat(trace).bodyJson().extractingPath("$.deleted").isEqualTo(true);
        assertThat(trace).bodyJson().extractingPath("$.replies[0].markdown").isEqualTo("Second");
        String alone = "/notes/" + written.write(cast.member(), paper, "Third");
        assertThat(send(HttpMethod.DELETE, cast.member(), alone, null, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.guest(), alone, null, null)).hasStatus(404);
    }

    @Test
    void whoIsNamedByIdFindsIt() throws Exception {
        String named = Named.person("Max Member", cast.otherMember().value());
        MvcTestResult made =
                post(cast.member(), "/papers/" + paper + "/notes", "{\"markdown\": \"Ask " + named + "\"}");
        assertThat(made).bodyJson().extractingPath("$.markdown").isEqualTo("Ask " + named);
        post(cast.member(), "/papers/" + paper + "/notes", "{\"markdown\": \"@Max Member is a word here\"}");
        assertThat(mentioning(cast.otherMember())).isEqualTo(1);
        assertThat(mentioning(cast.member())).isZero();
    }

    private int mentioning(AccountId who) throws Exception {
        String path = "/groups/" + cast.slug() + "/notes?mentioning=true";
        return body(send(HttpMethod.GET, who, path, null, null)).get("total").asInt();
    }

    private MvcTestResult post(AccountId who, String path, String body) {
        return send(HttpMethod.POST, who, path, body, null);
    }

    private MvcTestResult send(
            HttpMethod verb, AccountId who, String path, @Nullable String body, @Nullable String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request =
                api.method(verb).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    private JsonNode body(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }

    private String detail(MvcTestResult answer) {
        try {
            return body(answer).get("detail").asString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
