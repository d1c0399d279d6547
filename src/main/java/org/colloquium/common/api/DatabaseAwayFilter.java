package org.colloquium.common.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.colloquium.common.DatabaseAway;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says, where a request fails for want of the database before any page or route could say it, that the database does not
 * answer: 503, with when to come back. A page looks again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayFilter extends OncePerRequestFilter {
    static final String SECONDS = "5";

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Colloquium</title>
            <meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="%s">
            <link rel="icon" href="data:,"></head>
            <body><main><h1>The database does not answer</h1><p>%s</p>
            <p>This page looks again by itself every few seconds.</p></main></body></html>
            """.formatted(SECONDS, DatabaseAway.WORDS);

    private final Problems problems;

    DatabaseAwayFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            logger.warn("The database does not answer: " + e.getMessage());
            response.resetBuffer();
            say(request, response);
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.WORDS);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", BareAnswer.POLICY + "; img-src data:");
        BareAnswer.guard(request, response);
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
