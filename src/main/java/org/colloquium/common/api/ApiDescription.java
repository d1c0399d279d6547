package org.colloquium.common.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the description of the API says beside the routes themselves. */
@Configuration
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Colloquium")
                        .version("1")
                        .description("Everything a member can do on screen, through the same permission table. "
                                + "Checks run in this order: 401, 404, 403, 400/413/415/422, 409/412."))
                .servers(List.of(new Server().url("/"))) // not the name that whoever asks calls us by
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
                                        .description("E-mail and password, for POST /tokens only")));
    }

    @Bean
    @Order(1)
    OpenApiCustomizer fields(SchemaRecords records) {
        return new FieldDescriptions(records);
    }

    @Bean
    @Order(2)
    OpenApiCustomizer routes() {
        return new RouteDescriptions();
    }

    @Bean
    SchemaRecords schemaRecords() {
        return new SchemaRecords();
    }
}
