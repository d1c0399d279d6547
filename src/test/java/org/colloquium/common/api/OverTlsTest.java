package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where people come over TLS, every answer has browsers come no other way any more. */
class OverTlsTest extends IntegrationTest {
    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/api/v1/me", "/api/v1//me", "/actuator/health"})
    void browsersStayWithItWhereTheServersAddressSaysSo(String path) {
        for (String site : List.of("https://papers.example.org", "http://papers.example.org", "")) {
            assertThat(web.get().uri(URI.create(path)).with(request -> {
                        new OverTls(site).onStartup(request.getServletContext());
                        return request;
                    }))
                    .as(site)
                    .headers()
                    .satisfies(it -> assertThat(it.containsHeader("Strict-Transport-Security"))
                            .isEqualTo(site.startsWith("https")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/api/v1/me", "/api/v1//me", "/actuator/health"})
    void browsersStayWithIt(String path) {
        assertThat(web.get().uri(URI.create(path)).secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(web.get().uri(URI.create(path))).headers().doesNotContainHeader("Strict-Transport-Security");
    }
}
