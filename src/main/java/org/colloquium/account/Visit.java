package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of its own time.
 *
 * @param begun when somebody signed in, or asked to stay signed in
 * @param lastAct when a request came that no open page sends by itself
 * @param written when the database was last told
 */
record Visit(Instant begun, Instant lastAct, Instant written) implements Serializable {
    private static final String ATTRIBUTE = Visit.class.getName();

    static @Nullable Visit of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Visit visit ? visit : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    boolean isOver(Instant now, SessionLimits limits) {
        return lastAct.plus(limits.idle()).isBefore(now)
                || begun.plus(limits.absolute()).isBefore(now);
    }

    /** Heartbeats and the line for news: an open page sends them while nobody is there. */
    static boolean isByItself(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && (query.contains("v-r=heartbeat") || query.contains("v-r=push"));
    }
}
