package org.colloquium.common.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problems that routes answer with, described once and referred to by each route that may. */
final class ProblemDescriptions {
    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is malformed"),
            Map.entry("401", "No token, or not a good one"),
            Map.entry("403", "You may see it but not do it"),
            Map.entry("404", "Not there, or not yours to see"),
            Map.entry("406", "Accept leaves out what this route answers with"),
            Map.entry("409", "It conflicts with the present state"),
            Map.entry("412", "Stale If-Match"),
            Map.entry("413", "Too large"),
            Map.entry("415", "A type that this route does not take"),
            Map.entry("422", "Understood, but invalid"),
            Map.entry("429", "Too often; Retry-After says when to come back")));

    private static final List<String> OF_EDITS = List.of("412");
    private static final List<String> OF_BODIES = List.of("413", "415");

    private ProblemDescriptions() {}

    static void addTo(Components components) {
        components.addSchemas("Problem", problem());
        WORDS.forEach((status, words) -> components.addResponses(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
    }

    static void addTo(Operation operation, boolean takesVersion) {
        for (String status : WORDS.keySet()) {
            boolean possible = OF_EDITS.contains(status)
                    ? takesVersion
                    : !OF_BODIES.contains(status) || operation.getRequestBody() != null;
            if (possible) {
                operation
                        .getResponses()
                        .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status));
            }
        }
    }

    private static Schema<?> problem() {
        return object().description("RFC 9457")
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", new IntegerSchema().type("integer"))
                .addProperty("detail", text().description("For a person to read"))
                .addProperty("instance", text().format("uri"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(object().addProperty("field", text())
                                        .addProperty("message", text())
                                        .required(List.of("field", "message")))
                                .description("The fields that are wrong"))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> object() {
        return new ObjectSchema();
    }

    private static Schema<?> text() {
        return new StringSchema();
    }
}
