package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a request came over TLS, every answer has browsers come no other way any more. */
class OverTlsTest extends IntegrationTest {
    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/api/v1/me", "/api/v1//me", "/actuator/health"})
    void browsersStayWithIt(String path) {
        assertThat(web.get().uri(URI.create(path)).secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(web.get().uri(URI.create(path))).headers().doesNotContainHeader("Strict-Transport-Security");
    }
}
