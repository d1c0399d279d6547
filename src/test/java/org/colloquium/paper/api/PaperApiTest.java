package org.colloquium.paper.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AutoConfigureMockMvc
@Import(TestSignIn.class)
class PaperApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes notes;

    @Autowired
    TestDigests digests;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    String library;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        library = "/groups/" + cast.slug() + "/papers";
    }

    @Test
    void aPaperFromItsAddingToItsEnd() throws Exception {
        MvcTestResult made = send(HttpMethod.POST, cast.member(), library, """
                {"title": "Gains of 34.57\\\\%", "abstract": "More, \\\\eg, this.", "authors": ["Zoë", "O'Neil"],
                 "arxivId": "arXiv:2209.15162v3", "published": "2022-09-30",
                 "links": [{"rel": "code", "url": "https://github.com/a/b"}]}""", null);
        assertThat(made).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        JsonNode paper = body(made);
        assertThat(paper.get("title").asString()).isEqualTo("Gains of 34.57\\%");
        assertThat(paper.get("titleText").asString()).isEqualTo("Gains of 34.57%");
        assertThat(paper.get("abstract").asString()).isEqualTo("More, \\eg, this.");
        assertThat(paper.get("abstractText").asString()).isEqualTo("More, e.g., this.");
        assertThat(paper.get("arxivId").asString()).isEqualTo("2209.15162");
        assertThat(paper.get("published").asString()).isEqualTo("2022-09-30");
        String path = "/papers/" + paper.get("id").asString();
        assertThat(body(send(HttpMethod.GET, cast.guest(), path, null, null))).isEqualTo(paper);

        MvcTestResult patched = send(
                HttpMethod.PATCH, cast.otherMember(), path, "{\"doi\": \"10.1000/X\", \"published\": null}", "\"0\"");
        assertThat(patched).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        JsonNode then = body(patched);
        assertThat(then.get("doi").asString()).isEqualTo("10.1000/x");
        assertThat(then.get("published").isNull()).isTrue();
        assertThat(then.get("links")).isEqualTo(paper.get("links"));
        assertThat(then.get("authors")).isEqualTo(paper.get("authors"));
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"title\": \"Late\"}", "\"0\""))
                .hasStatus(412);
        assertThat(send(HttpMethod.DELETE, cast.member(), path, null, "\"0\"")).hasStatus(412);
        assertThat(send(HttpMethod.DELETE, cast.member(), path, null, "\"1\"")).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.member(), path, null, null)).hasStatus(404);
    }

    @Test
    void theListIsWalkedToItsEnd() throws Exception {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(papers.add(cast.group(), "Prompt tuning " + i).toString());
        }
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = body(send(HttpMethod.GET, cast.guest(), library + "?limit=3" + after, null, null));
            assertThat(page.get("total").asInt()).isEqualTo(7);
            page.get("items").forEach(it -> walked.add(it.get("id").asString()));
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        }
        assertThat(walked).isEqualTo(added.reversed());
    }

    @Test
    void wordsAreLookedFor() throws Exception {
        papers.add(cast.group(), "Vision-Language Models");
        papers.add(cast.group(), "Models of language");
        assertThat(total("?q=language models")).isEqualTo(2);
        assertThat(total("?q=vision-language")).isEqualTo(1);
        assertThat(total("?q=\"models of language\"")).isEqualTo(1);
        assertThat(total("?q=zebra")).isZero();
        assertThat(total("?digest=" + UUID.randomUUID())).isZero();
        MvcTestResult titles = send(HttpMethod.GET, cast.guest(), library + "?sort=title", null, null);
        assertThat(titles).bodyJson().extractingPath("$.items[0].title").isEqualTo("Models of language");
    }

    @Test
    void operatorsAreUnderstoodAndWhatIsWrongIsNamed() throws Exception {
        PaperId one = papers.add(cast.group(), "Vision-Language Models");
        papers.add(cast.group(), "Models of language");
        notes.write(cast.member(), one, "A note");
        notes.writePrivately(cast.member(), one, "A private one");
        assertThat(total("?q=models notes:1")).isEqualTo(1);
        assertThat(total("?q=models -has:note")).isEqualTo(1);
        assertThat(total("?q=vision OR votes:0")).isEqualTo(2);
        assertThat(total("?q=state:unread&sort=relevance&limit=1")).isEqualTo(2);
        assertThat(send(HttpMethod.GET, cast.guest(), library + "?q=models autor:smith", null, null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .isEqualTo(java.util.Map.of(
                        "field",
                        "q",
                        "message",
                        "At character 8, \u201cautor:smith\u201d: there is no such operator; did you mean author:?"));
    }

    @Test
    void myStateIsMine() throws Exception {
        PaperId paper = papers.add(cast.group(), "A paper");
        String state = "/papers/" + paper + "/state";
        assertThat(send(HttpMethod.PUT, cast.member(), state, "{\"reading\": \"read\", \"remark\": \"Good\"}", null))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, cast.member(), state, "{\"hidden\": true}", null))
                .hasStatusOk();
        JsonNode mine = body(send(HttpMethod.GET, cast.member(), state, null, null));
        assertThat(mine.toString())
                .isEqualTo(json.readTree("{\"reading\": \"read\", \"hidden\": true, \"saved\": false,"
                                + " \"remark\": \"Good\", \"shareRemark\": false}")
                        .toString());
        assertThat(body(send(HttpMethod.GET, cast.owner(), state, null, null))
                        .get("reading")
                        .asString())
                .isEqualTo("unread");
        assertThat(total("?mine=hidden")).isZero();
        assertThat(send(HttpMethod.GET, cast.member(), library + "?mine=hidden", null, null))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void wrongInputsAreNamed() {
        assertThat(send(HttpMethod.POST, cast.member(), library, "{\"title\": \" \"}", null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("title");
        for (String wrong : List.of(
                "{}",
                "{\"title\": \"A\", \"arxivId\": \"x\"}",
                "{\"title\": \"A\", \"doi\": \"x\"}",
                "{\"title\": \"A\", \"links\": [{\"rel\": \"code\", \"url\": \"javascript:alert(1)\"}]}",
                "{\"title\": \"A\", \"links\": [{\"url\": \"https://a.b\"}]}")) {
            assertThat(send(HttpMethod.POST, cast.member(), library, wrong, null))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(send(HttpMethod.POST, cast.member(), library, "{", null)).hasStatus(400);
        assertThat(send(HttpMethod.POST, cast.member(), library, "[]", null)).hasStatus(400);
        assertThat(send(HttpMethod.POST, cast.member(), library, "{\"title\": \"A\", \"authors\": [null]}", null))
                .hasStatus(422);
        for (String wrong : List.of("?sort=x", "?mine=x", "?digest=x", "?limit=0", "?limit=201")) {
            assertThat(send(HttpMethod.GET, cast.member(), library + wrong, null, null))
                    .as(wrong)
                    .hasStatus(422);
        }
        for (String wrong : List.of("?after=x", "?after=", "?limit=many")) {
            assertThat(send(HttpMethod.GET, cast.member(), library + wrong, null, null))
                    .as(wrong)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(wrong.substring(1, 6));
        }
        String path = "/papers/" + papers.add(cast.group(), "A paper");
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"authors\": \"x\"}", null))
                .hasStatus(400);
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"links\": [1]}", null))
                .hasStatus(400);
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"published\": \"+99999-01-01\"}", null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("published");
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"title\": \" \"}", "\"7\""))
                .as("what is wrong with a value comes before what is stale")
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"title\": \"B\"}", "\"7\", \"0\""))
                .as("one of the versions named")
                .hasStatusOk();
        assertThat(send(HttpMethod.PATCH, cast.member(), path, "{\"title\": null}", null))
                .hasStatus(422);
        assertThat(send(HttpMethod.PUT, cast.member(), path + "/state", "{\"reading\": \"maybe\"}", null))
                .hasStatus(422);
    }

    @Test
    void whatIsThereOrInUseIsAConflict() {
        PaperId paper = papers.add(cast.group(), "a paper");
        assertThat(send(HttpMethod.POST, cast.member(), library, "{\"title\": \"A Paper\"}", null))
                .hasStatus(409);
        notes.write(cast.member(), paper, "A note");
        assertThat(send(HttpMethod.DELETE, cast.owner(), "/papers/" + paper, null, null))
                .hasStatus(409);
    }

    @Test
    void onePaperTellsWhatTheGroupMakesOfIt() throws Exception {
        PaperId paper = papers.add(cast.group(), "A paper");
        String state = "/papers/" + paper + "/state";
        send(HttpMethod.PUT, cast.member(), state, "{\"reading\": \"read\", \"remark\": \"Mine alone\"}", null);
        send(
                HttpMethod.PUT,
                cast.otherMember(),
                state,
                "{\"reading\": \"skimmed\", \"remark\": \"Read section 3\", \"shareRemark\": true}",
                null);
        JsonNode seen = body(send(HttpMethod.GET, cast.guest(), "/papers/" + paper, null, null));
        assertThat(seen.at("/seenIn")).isEmpty();
        assertThat(seen.at("/rollCall/read").asInt()).isEqualTo(1);
        assertThat(seen.at("/rollCall/skimmed").asInt()).isEqualTo(1);
        assertThat(seen.at("/rollCall/of").asInt()).isEqualTo(4);
        assertThat(seen.at("/rollCall/members")).hasSize(4);
        assertThat(seen.at("/remarks")).hasSize(1);
        assertThat(seen.at("/remarks/0/remark").asString()).isEqualTo("Read section 3");
        assertThat(seen.at("/remarks/0/member").asString())
                .isEqualTo(cast.otherMember().toString());
    }

    @Test
    void onePaperTellsInWhichDigestsItWasSeen() throws Exception {
        DigestSummary digest = digests.add(cast, cast.member(), TestDigests.page("Alpha", 4));
        String first = body(send(HttpMethod.GET, cast.guest(), library, null, null))
                .at("/items/0/id")
                .asString();
        JsonNode seen = body(send(HttpMethod.GET, cast.guest(), "/papers/" + first, null, null));
        assertThat(seen.at("/seenIn")).hasSize(1);
        assertThat(seen.at("/seenIn/0/id").asString()).isEqualTo(digest.id().toString());
        assertThat(seen.at("/seenIn/0/name").asString()).isNotBlank();
        assertThat(seen.at("/seenIn/0").has("date")).isTrue();
    }

    @Test
    void whatAnotherMarkedStays() throws Exception {
        String path = "/papers/"
                + body(send(HttpMethod.POST, cast.member(), library, "{\"title\": \"Mine\"}", null))
                        .get("id")
                        .asString();
        send(HttpMethod.PUT, cast.member(), path + "/state", "{\"reading\": \"read\"}", null);
        send(HttpMethod.PUT, cast.otherMember(), path + "/state", "{\"saved\": true}", null);
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner())) {
            assertThat(send(HttpMethod.DELETE, who, path, null, null))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("marked by a member");
        }
        send(HttpMethod.PUT, cast.otherMember(), path + "/state", "{\"saved\": false}", null);
        assertThat(send(HttpMethod.DELETE, cast.member(), path, null, null)).hasStatus(204);
    }

    /** 404 and 403 come before what is wrong with the body. */
    @Test
    void everyRoleIsAnsweredAsTheTableSays() {
        String path = "/papers/" + papers.add(cast.group(), "A paper");
        String broken = "{";
        for (AccountId who : new AccountId[] {cast.stranger(), cast.administrator()}) {
            assertThat(send(HttpMethod.GET, who, library, null, null)).hasStatus(404);
            assertThat(send(HttpMethod.POST, who, library, broken, null)).hasStatus(404);
            assertThat(send(HttpMethod.GET, who, path, null, null)).hasStatus(404);
            assertThat(send(HttpMethod.PATCH, who, path, broken, null)).hasStatus(404);
            assertThat(send(HttpMethod.DELETE, who, path, null, null)).hasStatus(404);
            assertThat(send(HttpMethod.GET, who, path + "/state", null, null)).hasStatus(404);
            assertThat(send(HttpMethod.PUT, who, path + "/state", broken, null)).hasStatus(404);
        }
        assertThat(send(HttpMethod.GET, cast.guest(), library, null, null)).hasStatusOk();
        assertThat(send(HttpMethod.GET, cast.guest(), path + "/state", null, null))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, cast.guest(), library, broken, null)).hasStatus(403);
        assertThat(send(HttpMethod.PATCH, cast.guest(), path, broken, null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.guest(), path, null, null)).hasStatus(403);
        assertThat(send(HttpMethod.PUT, cast.guest(), path + "/state", broken, null))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.member(), path, null, null))
                .hasStatus(403); // not the one who brought it
        for (AccountId who : new AccountId[] {cast.member(), cast.organiser(), cast.owner()}) {
            assertThat(send(HttpMethod.PATCH, who, path, "{\"abstract\": \"x\"}", null))
                    .hasStatusOk();
            assertThat(send(HttpMethod.PUT, who, path + "/state", "{\"saved\": true}", null))
                    .hasStatusOk();
            assertThat(send(HttpMethod.PUT, who, path + "/state", "{\"saved\": false}", null))
                    .hasStatusOk();
        }
        assertThat(send(HttpMethod.DELETE, cast.organiser(), path, null, null)).hasStatus(204);
        assertThat(api.get().uri("/api/v1" + library)).hasStatus(401);
        assertThat(send(HttpMethod.GET, cast.member(), "/papers/" + UUID.randomUUID(), null, null))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.member(), "/papers/x", null, null)).hasStatus(404);
    }

    private int total(String search) throws Exception {
        return body(send(HttpMethod.GET, cast.guest(), library + search, null, null))
                .get("total")
                .asInt();
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
        return json.readTree(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
