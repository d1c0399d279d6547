package org.colloquium.account;

import org.colloquium.common.api.OverTls;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells browsers; {@code nosniff} is Spring's default. */
final class SecurityHeaders {
    /**
     * Inline scripts run with the nonce of their page only. Vaadin 25.2 evaluates its calls, sets styles in elements, and
     * the base of its pages by an element, hence the exceptions for those.
     */
    static final HeaderWriter SCREENS = (request, response) -> response.setHeader(
            "Content-Security-Policy", policy("'self' 'unsafe-eval' 'nonce-" + ScriptNonce.of(request) + "'"));

    static final HeaderWriter API =
            (request, response) -> response.setHeader("Content-Security-Policy", policy("'self'"));

    /** Files have names of their own for each content, or validators, and may be kept. */
    private static final RequestMatcher FILES =
            request -> request.getRequestURI().contains("/VAADIN/")
                    || request.getRequestURI().matches(".*\\.(css|js|svg|png|ico|woff2)");

    /** Pages are answered by a forward, after which nothing can be added to the answer. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private SecurityHeaders() {}

    static void send(HeadersConfigurer<HttpSecurity> headers, HeaderWriter policy) {
        headers.withObjectPostProcessor(EARLY);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(FILES), new CacheControlHeadersWriter()));
        headers.addHeaderWriter(policy);
        headers.httpStrictTransportSecurity(it -> it.requestMatcher(OverTls::isHowPeopleCome));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(it -> it.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(it -> it.policy("camera=(), geolocation=(), microphone=(), payment=()"));
        headers.crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts + "; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
