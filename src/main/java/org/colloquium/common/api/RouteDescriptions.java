package org.colloquium.common.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to each route what follows from what it is: its problems, entity tags, and the bounds of lists. */
class RouteDescriptions implements OpenApiCustomizer {
    private static final String JSON = "application/json";

    @Override
    public void customise(OpenAPI api) {
        ProblemDescriptions.addTo(api.getComponents());
        List<Operation> operations = api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .toList();
        Set<String> edited = new HashSet<>();
        operations.stream().filter(RouteDescriptions::takesVersion).forEach(it -> edited.addAll(answers(it)));
        api.getPaths().values().forEach(it -> patch(api, it));
        for (Operation operation : operations) {
            parameters(operation).forEach(RouteDescriptions::describe);
            tag(operation, edited);
            ProblemDescriptions.addTo(operation, takesVersion(operation));
        }
    }

    static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    private static boolean takesVersion(Operation operation) {
        return parameters(operation).stream().anyMatch(it -> "If-Match".equals(it.getName()));
    }

    private static Stream<ApiResponse> successes(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    /** The schemas that a success answers with. */
    private static List<String> answers(Operation operation) {
        return successes(operation).flatMap(it -> schemas(it.getContent())).toList();
    }

    private static Stream<String> schemas(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : content.values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .map(Schema::get$ref)
                        .filter(Objects::nonNull);
    }

    /** What two people may edit carries its version, whichever route it is answered by. */
    private static void tag(Operation operation, Set<String> edited) {
        successes(operation)
                .filter(it -> schemas(it.getContent()).anyMatch(edited::contains))
                .forEach(it -> it.addHeaderObject(
                        "ETag",
                        new Header()
                                .description("The version, for If-Match; stale is 412")
                                .schema(new StringSchema())));
    }

    private static void describe(Parameter parameter) {
        switch (String.valueOf(parameter.getName())) {
            case "limit" -> parameter.description("How many at most").schema(limit());
            case "after" -> parameter.description("The next of an earlier answer, to go on after it");
            case "If-Match" -> parameter.description("The ETag that was seen; absent applies whatever is there");
            default -> {}
        }
    }

    @SuppressWarnings("rawtypes")
    private static Schema limit() {
        Schema<Number> limit =
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MOST));
        limit.setDefault(50);
        limit.setTypes(Set.of("integer"));
        return limit;
    }

    /** A patch may leave out what a new thing must have. */
    private static void patch(OpenAPI api, PathItem path) {
        Operation operation = path.getPatch();
        MediaType body = operation == null || operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().get(JSON);
        String ref = body == null || body.getSchema() == null
                ? null
                : body.getSchema().get$ref();
        if (body == null || ref == null) {
            return;
        }
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        Schema<?> whole = api.getComponents().getSchemas().get(name);
        if (whole != null && whole.getRequired() != null && takesVersion(operation)) {
            Schema<?> parts = new io.swagger.v3.oas.models.media.JsonSchema().types(Set.of("object"));
            parts.setDescription("Absent fields stay as they are");
            parts.setProperties(whole.getProperties());
            api.getComponents().addSchemas(name + "Patch", parts);
            body.setSchema(new Schema<>().$ref("#/components/schemas/" + name + "Patch"));
        }
    }
}
