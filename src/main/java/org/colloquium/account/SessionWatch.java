package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request when its account was disabled or has ended its sessions, on any node. */
@Component
class SessionWatch extends OncePerRequestFilter {
    private static final String SEEN = SessionWatch.class.getName() + ".seen";

    private final Accounts accounts;
    private final Clock clock;

    SessionWatch(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/push");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentUser.principal().ifPresent(it -> {
            if (accounts.isCurrent(it.id().value(), it.epoch())) {
                seen(request, it.id());
            } else {
                end(request);
            }
        });
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SignInDeeds.ends(session, SignInDeeds.End.ENDED_ELSEWHERE);
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** "Last seen" is kept to the minute. */
    private void seen(HttpServletRequest request, AccountId who) {
        HttpSession session = request.getSession(false);
        Instant now = clock.instant();
        if (session != null
                && !(session.getAttribute(SEEN) instanceof Instant before && before.isAfter(now.minusSeconds(60)))) {
            session.setAttribute(SEEN, now);
            accounts.seen(who.value(), now);
        }
    }

    /** Spring Boot would run every filter bean on its own as well. */
    @Configuration
    static class OnlyInTheChain {
        @Bean
        FilterRegistrationBean<SessionWatch> sessionWatchRegistration(SessionWatch watch) {
            FilterRegistrationBean<SessionWatch> registration = new FilterRegistrationBean<>(watch);
            registration.setEnabled(false);
            return registration;
        }
    }
}
