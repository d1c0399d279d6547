package org.colloquium.common.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What tells browsers to be strict with an answer that the security filters never saw: of Tomcat itself, of the firewall
 * before them, or of a server without its database. What was said already stays.
 */
final class BareAnswer {
    /** Nothing is loaded, sent or framed. */
    static final String POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> STRICT = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    private BareAnswer() {}

    static void guard(HttpServletRequest request, HttpServletResponse response) {
        STRICT.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        if (OverTls.isHowPeopleCome(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }
}
