package org.colloquium.common.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beside the routes themselves: tokens, and the problems that each may answer. */
@Configuration
class ApiDescription {
    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>(Map.of(
            "400", "The request is malformed",
            "401", "No token, or not a good one",
            "403", "You may see it but not do it",
            "404", "Not there, or not yours to see",
            "409", "It conflicts with the present state",
            "412", "Stale If-Match",
            "413", "Too large",
            "415", "A type that this route does not take",
            "422", "Understood, but invalid",
            "429", "Too often; Retry-After says when to come back"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Colloquium")
                        .version("1")
                        .description("Everything a member can do on screen, through the same permission table. "
                                + "Checks run in this order: 401, 404, 403, 400/413/415/422, 409/412."))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token, clq_…"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("E-mail and password, for POST /tokens only"))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    OpenApiCustomizer problemsOfEveryRoute() {
        return api ->
                api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::addProblems));
    }

    @Bean
    ModelConverter idsAsStrings() {
        return new IdsAsStrings();
    }

    private static void addProblems(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        PROBLEMS.keySet().stream()
                .sorted()
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(PROBLEMS.get(status))
                                        .content(content)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For a person to read"))
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())));
    }

    /** Our ids are records around a UUID; in the API they are plain strings. */
    static class IdsAsStrings implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (isId(raw(type.getType()))) {
                return new StringSchema();
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }

        private static @Nullable Class<?> raw(@Nullable Type type) {
            if (type instanceof com.fasterxml.jackson.databind.JavaType java) {
                return java.getRawClass();
            }
            return type instanceof Class<?> plain ? plain : null;
        }

        private static boolean isId(@Nullable Class<?> type) {
            if (type == null || !type.isRecord()) {
                return false;
            }
            RecordComponent[] parts = type.getRecordComponents();
            return parts.length == 1 && parts[0].getType() == UUID.class;
        }
    }
}
