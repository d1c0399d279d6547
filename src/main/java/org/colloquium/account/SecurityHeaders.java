package org.colloquium.account;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells browsers; {@code nosniff} and, over TLS, HSTS are Spring's defaults. */
final class SecurityHeaders {
    /** Vaadin 25.2 starts with inline scripts and evaluates its calls, hence the two exceptions for scripts. */
    static final String SCREENS = policy("'self' 'unsafe-inline' 'unsafe-eval'");

    static final String API = policy("'self'");

    /** Files have names of their own for each content, or validators, and may be kept. */
    private static final RequestMatcher FILES =
            request -> request.getRequestURI().contains("/VAADIN/")
                    || request.getRequestURI().matches(".*\\.(css|js|svg|png|ico|woff2)");

    /** Pages whose address is a secret: no other page, of ours or of another site, is told where somebody came from. */
    private static final RequestMatcher SECRETS =
            request -> request.getRequestURI().matches(".*/(reset|confirm-address|invitation|join)/.*");

    /** Pages are answered by a forward, after which nothing can be added to the answer. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private SecurityHeaders() {}

    static void send(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.withObjectPostProcessor(EARLY);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(FILES), new CacheControlHeadersWriter()));
        headers.contentSecurityPolicy(it -> it.policyDirectives(policy));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.addHeaderWriter((request, response) -> response.setHeader(
                "Referrer-Policy", SECRETS.matches(request) ? "no-referrer" : "same-origin"));
        headers.permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts + "; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
