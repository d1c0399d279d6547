package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.colloquium.audit.Refusals.Access;
import org.colloquium.audit.Refusals.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends to our screens: forms, calls and WebSockets, the sign-in included, which
 * Vaadin leaves out of the protection by tokens. Every browser in use says where a request comes from; programs that say
 * nothing have no cookies of anybody's either.
 */
@Component
class ForeignRequests extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String SITE = "Sec-Fetch-Site";

    private final @Nullable String ours;
    private final RefusedAccess refused;

    ForeignRequests(@Value("${colloquium.base-url}") String site, RefusedAccess refused) {
        this.refused = refused;
        ours = authority(site);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean opensSocket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        return HARMLESS.contains(request.getMethod()) && !opensSocket;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            refused.keep(null, request.getRemoteAddr(), Access.PAGE, Why.FOREIGN);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isForeign(HttpServletRequest request) {
        return request.getHeader(SITE) == null ? isForeignOrigin(request) : saysItIsForeign(request);
    }

    /** Whether the browser says that a page of another origin has sent it here. */
    static boolean saysItIsForeign(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /**
     * Without TLS browsers say only the origin. A proxy may have put its own name into Host; then the address that people
     * use is configured.
     */
    private boolean isForeignOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String from = authority(origin);
        return from == null || !(from.equals(lower(request.getHeader("Host"))) || from.equals(ours));
    }

    private static @Nullable String authority(String address) {
        try {
            return lower(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** Spring Boot would run every filter bean on its own as well. */
    @Configuration
    static class OnlyInTheChain {
        @Bean
        FilterRegistrationBean<ForeignRequests> foreignRequestsRegistration(ForeignRequests filter) {
            FilterRegistrationBean<ForeignRequests> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
