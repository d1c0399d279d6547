package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the description of the API. */
class OpenApiTest extends IntegrationTest {
    private static final Set<String> TWO_SUCCESSES = Set.of(
            "post /api/v1/groups/{slug}/digests",
            "get /api/v1/papers/{paper}/pdf",
            "get /api/v1/pdfs/{pdf}",
            "post /api/v1/papers/{paper}/pdfs");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    @Autowired
    MockMvcTester api;

    @Autowired
    JsonMapper json;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        description = json.readTree(
                api.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(description, references);
        assertThat(references).hasSizeGreaterThan(300).allSatisfy(it -> {
            assertThat(it).startsWith("#/");
            assertThat(description.at(it.substring(1)).isMissingNode()).as(it).isFalse();
        });
    }

    @Test
    void whatIsDescribedIsWhatIsThere() {
        assertThat(operations().keySet()).isEqualTo(routes().keySet());
    }

    @Test
    void everyRouteSaysWhatItDoesAndAnswers() {
        Map<String, HandlerMethod> routes = routes();
        operations().forEach((route, operation) -> {
            assertThat(operation.path("summary").asString())
                    .as(route + ": summary")
                    .isNotBlank();
            assertThat(operation.path("tags")).as(route + ": tag").isNotEmpty();
            JsonNode security = operation.has("security") ? operation.get("security") : description.get("security");
            assertThat(security).as(route + ": security").isNotEmpty();
            ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(
                    Objects.requireNonNull(routes.get(route)).getMethod(), ResponseStatus.class);
            String code = String.valueOf(status == null ? 200 : status.value().value());
            assertThat(operation.path("responses").has(code))
                    .as(route + ": " + code)
                    .isTrue();
            assertThat(operation.path("responses").propertyNames())
                    .as(route + ": successes")
                    .filteredOn(it -> it.startsWith("2"))
                    .hasSize(code.equals("409") ? 0 : TWO_SUCCESSES.contains(route) ? 2 : 1);
            operation
                    .path("responses")
                    .forEach(it -> assertThat(it.path("content").propertyNames())
                            .as(route + ": types")
                            .doesNotContain("*/*"));
        });
    }

    @Test
    void everyListIsBounded() {
        operations()
                .forEach((route, operation) -> operation.path("parameters").forEach(it -> {
                    if (it.path("name").asString().equals("limit")) {
                        assertThat(it.at("/schema/minimum").asInt()).as(route).isEqualTo(1);
                        assertThat(it.at("/schema/maximum").asInt()).as(route).isEqualTo(200);
                        assertThat(it.at("/schema/default").asInt()).as(route).isEqualTo(50);
                    }
                }));
        assertThat(operation("get /api/v1/groups").path("parameters")).hasSize(2);
    }

    @Test
    void fieldsSayWhetherTheyAreThere() {
        JsonNode paper = description.at("/components/schemas/PaperJson");
        assertThat(words(paper.path("required")))
                .contains("id", "title", "abstract")
                .doesNotContain("doi", "remarks");
        assertThat(words(paper.at("/properties/doi/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(description
                        .at("/components/schemas/ImportPaperJson/properties/confidence")
                        .isMissingNode())
                .isFalse();
        assertThat(description
                        .at("/components/schemas/ImportJson/properties/papers/items/$ref")
                        .asString())
                .endsWith("/ImportPaperJson");
        assertThat(words(description.at("/components/schemas/NewBallotJson/required")))
                .contains("title", "method", "seats", "papers");
        JsonNode patch = operation("patch /api/v1/papers/{paper}");
        assertThat(patch.at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/PaperBodyJsonPatch");
        assertThat(description.at("/components/schemas/PaperBodyJsonPatch").has("required"))
                .isFalse();
        assertThat(patch.at("/responses/200/headers/ETag").isMissingNode()).isFalse();
        JsonNode digest = operation("post /api/v1/groups/{slug}/digests").at("/requestBody/content");
        assertThat(digest.propertyNames()).contains("*/*", "multipart/form-data");
        assertThat(operation("get /api/v1/groups/{slug}/digests/{digest}/source")
                        .at("/responses/200/content")
                        .propertyNames())
                .containsExactly("application/octet-stream");
        assertThat(description
                        .at("/components/schemas/CountJson/properties/votes/items/$ref")
                        .asString())
                .endsWith("/AnswerJson");
    }

    private JsonNode operation(String route) {
        return Objects.requireNonNull(operations().get(route), route);
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> VERBS.contains(it.getKey()))
                        .forEach(it -> operations.put(it.getKey() + " " + path.getKey(), it.getValue())));
        return operations;
    }

    private Map<String, HandlerMethod> routes() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.colloquium")) {
                info.getPatternValues().stream()
                        .filter(it -> it.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                        it -> routes.put(it.name().toLowerCase(Locale.ROOT) + " " + pattern, handler)));
            }
        });
        return routes;
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.isObject() && node.path("$ref").isString()) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(it -> collect(it, references));
    }
}
