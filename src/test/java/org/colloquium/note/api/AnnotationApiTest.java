package org.colloquium.note.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.note.webannotation.WebAnnotation;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationApiTest extends IntegrationTest {
    private static final String ABSTRACT =
            "We show 🧪 that image representations can be transferred as prompts. Nobody knows why this holds.";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() throws Exception {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        rewrite(ABSTRACT);
    }

    @Test
    void anAnnotationFromTheFirstWordToTheLast() throws Exception {
        MvcTestResult made = post(cast.member(), """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "motivation": "questioning",
                 "body": [{"type": "TextualBody", "value": "Why *this*?", "purpose": "commenting"},
                          {"type": "TextualBody", "value": "Probing", "purpose": "tagging"}],
                 "target": {"source": "http://localhost/api/v1/papers/%s", "selector": [
                     {"type": "TextQuoteSelector", "exact": "image representations"},
                     {"type": "TextPositionSelector", "start": 15, "end": 36}]}}""".formatted(paper));
        assertThat(made)
                .hasStatus(201)
                .hasContentTypeCompatibleWith(MediaType.parseMediaType(WebAnnotation.MEDIA_TYPE));
        JsonNode it = body(made);
        assertThat(it.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(it.at("/type").asString()).isEqualTo("Annotation");
        assertThat(it.at("/motivation").asString()).isEqualTo("questioning");
        assertThat(it.at("/meaning").asString()).isEqualTo("question");
        assertThat(it.at("/anchor").asString()).isEqualTo("placed");
        assertThat(it.at("/visibility").asString()).isEqualTo("group");
        assertThat(it.at("/creator/name").asString()).isNotEmpty();
        assertThat(it.at("/body/1/value").asString()).isEqualTo("probing");
        assertThat(it.at("/target/selector/0/prefix").asString()).isEqualTo("We show 🧪 that ");
        assertThat(it.at("/target/selector/1/start").asInt()).isEqualTo(15);
        String address = it.at("/id").asString().replaceFirst(".*/api/v1", "");
        assertThat(made.getResponse().getHeader("Location")).endsWith(address);

        MvcTestResult reply = send(
                HttpMethod.POST,
                cast.otherMember(),
                address.replace("annotations", "notes") + "/replies",
                "{\"markdown\": \"Because\"}",
                null);
        assertThat(reply).hasStatus(201);
        assertThat(send(
                        HttpMethod.PUT,
                        cast.otherMember(),
                        address.replace("annotations", "notes") + "/resolved",
                        null,
                        null))
                .hasStatusOk();
        JsonNode page = body(send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/annotations", null, null));
        assertThat(page.at("/type").asString()).isEqualTo("AnnotationPage");
        assertThat(page.at("/total").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/resolved").asBoolean()).isTrue();
        assertThat(page.at("/items/0/replies/0/value").asString()).isEqualTo("Because");

        assertThat(body(send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/notes", null, null))
                        .at("/total")
                        .asInt())
                .as("an annotation stands beside its passage, not among the notes")
                .isZero();

        assertThat(send(HttpMethod.PATCH, cast.member(), address, "{\"body\": [], \"meaning\": \"doubt\"}", "\"7\""))
                .hasStatus(412);
        JsonNode changed =
                body(send(HttpMethod.PATCH, cast.member(), address, "{\"body\": [], \"meaning\": \"doubt\"}", null));
        assertThat(changed.has("body")).isFalse();
        assertThat(changed.at("/motivation").asString()).isEqualTo("highlighting");
        assertThat(changed.at("/meaning").asString()).isEqualTo("doubt");

        assertThat(send(HttpMethod.DELETE, cast.member(), address, null, null)).hasStatus(204);
        assertThat(body(send(HttpMethod.GET, cast.member(), address, null, null))
                        .at("/deleted")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bodyValue\": \"Yes\"",
                "\"body\": \"Yes\"",
                "\"body\": {\"type\": \"TextualBody\", \"value\": \"Yes\"}",
                "\"body\": {\"type\": \"TextualBody\", \"value\": \"<p>Yes</p>\", \"format\": \"text/html\"}",
                "\"body\": [{\"type\": [\"TextualBody\"], \"value\": \"Yes\", \"purpose\": [\"commenting\"]}]",
                "\"body\": {\"type\": \"Choice\", \"items\": [{\"type\": \"TextualBody\", \"value\": \"Yes\"}, \"http://example.org/no\"]}",
                "\"body\": {\"type\": \"SpecificResource\", \"purpose\": \"commenting\", \"source\": {\"type\": \"TextualBody\", \"value\": \"Yes\"}}"
            })
    void bodiesComeInEveryShape(String body) throws Exception {
        JsonNode made = body(
                post(
                        cast.member(),
                        "{" + body
                                + ", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"Nobody knows\"}}}"));
        assertThat(made.at("/body/0/value").asString()).isEqualTo("Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"TextQuoteSelector\", \"exact\": \"Nobody knows\"}",
                "[{\"type\": \"TextPositionSelector\", \"start\": 68, \"end\": 80}]",
                "{\"type\": \"FragmentSelector\", \"conformsTo\": \"http://tools.ietf.org/rfc/rfc5147\", \"value\": \"char=68,80\"}",
                "{\"type\": \"CssSelector\", \"value\": \"#abstract\", \"refinedBy\": {\"type\": \"TextQuoteSelector\", \"exact\": \"Nobody knows\", \"prefix\": \"prompts. \"}}",
                "[{\"type\": \"XPathSelector\", \"value\": \"/html\"}, {\"type\": \"TextQuoteSelector\", \"exact\": \"Nobody knows\"}]"
            })
    void selectorsComeInEveryShape(String selector) throws Exception {
        JsonNode made = body(post(cast.member(), "{\"target\": {\"selector\": " + selector + "}}"));
        assertThat(made.at("/target/selector/0/exact").asString()).isEqualTo("Nobody knows");
        assertThat(made.at("/target/selector/1/start").asInt()).isEqualTo(68);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"target\": \"http://localhost/elsewhere\"}",
                "{\"target\": {\"source\": \"https://arxiv.org/abs/2209.15162\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"x\"}}}",
                "{\"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \" \"}}}",
                "{\"target\": {\"selector\": {\"type\": \"TextPositionSelector\", \"start\": 5, \"end\": 4}}}",
                "{\"target\": {\"selector\": {\"type\": \"TextPositionSelector\", \"start\": 5, \"end\": 4000}}}",
                "{\"body\": 7, \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"knows\"}}}",
                "{\"meaning\": \"praise\", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"knows\"}}}"
            })
    void whatSaysNoPassageIsRefused(String body) {
        assertThat(post(cast.member(), body)).hasStatus(422);
    }

    @Test
    void itStaysWithItsPassageWhenTheAbstractChanges() throws Exception {
        String address = made("image representations", "Which?");
        rewrite("It has changed. " + ABSTRACT);
        assertThat(anchor(address)).isEqualTo("placed");
        rewrite("We show 🧪 that pictures can be transferred as prompts. Somebody may know it.");
        assertThat(anchor(address)).isNotEqualTo("placed");
        rewrite("Something else altogether.");
        assertThat(anchor(address)).isEqualTo("orphaned");
        JsonNode put = body(send(
                HttpMethod.PATCH,
                cast.member(),
                address,
                "{\"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"else altogether\"}}}",
                null));
        assertThat(put.at("/anchor").asString()).isEqualTo("placed");
        assertThat(put.at("/body/0/value").asString()).isEqualTo("Which?");
    }

    @Test
    void whoMayNot() throws Exception {
        String address = made("image representations", "Which?");
        String highlight = "{\"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"prompts\"}}}";
        assertThat(post(cast.guest(), highlight)).hasStatus(403);
        assertThat(post(cast.stranger(), highlight)).hasStatus(404);
        assertThat(send(HttpMethod.PATCH, cast.otherMember(), address, "{\"bodyValue\": \"x\"}", null))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), address, null, null))
                .hasStatus(403);
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
            assertThat(send(method, cast.stranger(), address, null, null)).hasStatus(404);
        }
        assertThat(api.get().uri("/api/v1" + address)).hasStatus(401);
    }

    private String made(String exact, String words) throws Exception {
        return body(post(
                        cast.member(),
                        json.writeValueAsString(java.util.Map.of(
                                "body",
                                words,
                                "target",
                                java.util.Map.of(
                                        "selector", java.util.Map.of("type", "TextQuoteSelector", "exact", exact))))))
                .at("/id")
                .asString()
                .replaceFirst(".*/api/v1", "");
    }

    private String anchor(String address) throws Exception {
        return body(send(HttpMethod.GET, cast.guest(), address, null, null))
                .at("/anchor")
                .asString();
    }

    private void rewrite(String summary) throws Exception {
        assertThat(send(
                        HttpMethod.PATCH,
                        cast.member(),
                        "/papers/" + paper,
                        json.writeValueAsString(java.util.Map.of("abstract", summary)),
                        null))
                .hasStatusOk();
    }

    private MvcTestResult post(AccountId who, String body) {
        return send(HttpMethod.POST, who, "/papers/" + paper + "/annotations", body, null);
    }

    private MvcTestResult send(
            HttpMethod method, AccountId who, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = api.method(method).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
