package org.colloquium.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells browsers; {@code nosniff} and, over TLS, HSTS are Spring's defaults. */
final class SecurityHeaders {
    /** Vaadin 25.2 starts with inline scripts and evaluates its calls, hence the two exceptions for scripts. */
    static final String SCREENS = policy("'self' 'unsafe-inline' 'unsafe-eval'");

    static final String API = policy("'self'");

    private SecurityHeaders() {}

    static void send(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(policy));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts + "; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
