package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.colloquium.audit.Device;
import org.colloquium.common.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request when its account was disabled or erased, when it was ended from elsewhere, on any
 * node, or when its time is over.
 */
@Component
class SessionWatch extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SessionRows rows;
    private final SessionLimits limits;
    private final FactorDuty duty;
    private final Clock clock;

    SessionWatch(Accounts accounts, SessionRows rows, SessionLimits limits, FactorDuty duty, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.limits = limits;
        this.duty = duty;
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
        CurrentUser.principal().ifPresent(it -> watch(request, it));
        chain.doFilter(request, response);
    }

    /** While the database is away, a click on an open page goes on, to where its failure is said on the page. */
    private void watch(HttpServletRequest request, AccountPrincipal who) {
        try {
            if (!rows.isCurrent(who)) {
                end(request, SignInDeeds.End.ENDED_ELSEWHERE);
            } else if (!goesOn(request, who)) {
                end(request, SignInDeeds.End.EXPIRED);
            } else {
                duty.look(who);
            }
        } catch (RuntimeException e) {
            if (request.getParameter("v-r") == null || !DatabaseAway.isCauseOf(e)) {
                throw e;
            }
        }
    }

    private boolean goesOn(HttpServletRequest request, AccountPrincipal who) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return true;
        }
        Instant now = clock.instant();
        Visit visit = Visit.of(session);
        if (visit != null && visit.isOver(now, limits)) {
            return false;
        }
        if (visit == null) {
            who.livesIn(rows.add(who, series(request, session), device(request), network(request)));
            written(session, who, new Visit(begun(request, now), now, now));
        } else if (!Visit.isByItself(request)) {
            goesOn(request, session, who, visit, now);
        }
        return true;
    }

    private static Instant begun(HttpServletRequest request, Instant now) {
        return request.getAttribute(RememberedSignIns.MADE) instanceof Instant asked ? asked : now;
    }

    /** "Last seen" is kept to the minute. */
    private void goesOn(
            HttpServletRequest request, HttpSession session, AccountPrincipal who, Visit visit, Instant now) {
        if (visit.written().isAfter(now.minusSeconds(60))) {
            new Visit(visit.begun(), now, visit.written()).keep(session);
        } else {
            rows.seen(who, network(request), now);
            written(session, who, new Visit(visit.begun(), now, now));
        }
    }

    private void written(HttpSession session, AccountPrincipal who, Visit visit) {
        accounts.seen(who.id().value(), visit.written());
        session.setMaxInactiveInterval(Math.toIntExact(limits.idle().toSeconds()));
        visit.keep(session);
    }

    private static void end(HttpServletRequest request, SignInDeeds.End why) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SignInDeeds.ends(session, why);
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static @Nullable String series(HttpServletRequest request, HttpSession session) {
        Object now = request.getAttribute(RememberedSignIns.SERIES);
        return (now == null ? session.getAttribute(RememberedSignIns.SERIES) : now) instanceof String it ? it : null;
    }

    private static String device(HttpServletRequest request) {
        return Objects.requireNonNullElse(Device.of(request.getHeader(HttpHeaders.USER_AGENT)), "A browser");
    }

    private static Network network(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
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
