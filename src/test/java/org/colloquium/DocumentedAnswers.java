package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every answer that any test gets from the API against the API's own description. */
@TestComponent
class DocumentedAnswers implements MockMvcBuilderCustomizer {
    private final WebApplicationContext context;
    private final JsonMapper json;
    private @Nullable JsonNode description;

    DocumentedAnswers(WebApplicationContext context, JsonMapper json) {
        this.context = context;
        this.json = json;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(this::check);
    }

    private void check(MvcResult result) throws Exception {
        Object pattern = result.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String method = String.valueOf(result.getRequest().getMethod()).toLowerCase(Locale.ROOT);
        JsonNode route =
                description().path("paths").path(String.valueOf(pattern)).path(method);
        if (route.isMissingNode()) {
            return;
        }
        MockHttpServletResponse answer = result.getResponse();
        String what = method + " " + pattern + " answering " + answer.getStatus();
        JsonNode described = resolved(route.path("responses").path(String.valueOf(answer.getStatus())));
        assertThat(described.isMissingNode()).as(what + " is described").isFalse();
        String type = answer.getContentType();
        if (type != null && answer.getContentAsByteArray().length > 0) {
            MediaType bare = MediaType.parseMediaType(type).removeQualityValue();
            assertThat(described.path("content").propertyNames().stream().map(it -> it.replaceFirst(";.*", "")))
                    .as(what + " has the described type")
                    .contains(bare.getType() + "/" + bare.getSubtype());
        }
        if (answer.getHeader("ETag") != null) {
            assertThat(described.at("/headers/ETag").isMissingNode())
                    .as(what + " describes its ETag")
                    .isFalse();
        }
    }

    private JsonNode resolved(JsonNode response) throws Exception {
        return response.has("$ref")
                ? description().at(response.get("$ref").asString().substring(1))
                : response;
    }

    private synchronized JsonNode description() throws Exception {
        JsonNode known = description;
        if (known == null) {
            known = json.readTree(MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(MockMvcRequestBuilders.get("/api/v1/openapi.json"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
            assertThat(known.has("paths"))
                    .as("the description of the API: " + known)
                    .isTrue();
            description = known;
        }
        return known;
    }
}
