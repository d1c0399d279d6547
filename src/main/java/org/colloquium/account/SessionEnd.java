package org.colloquium.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Takes the row of a session away with the session, by whatever it ends. */
@Component
class SessionEnd implements HttpSessionListener {
    private static final Logger log = LoggerFactory.getLogger(SessionEnd.class);

    private final ObjectProvider<SessionRows> rows;

    /** @param rows asked for only when a session ends: listeners are made before there is a database */
    SessionEnd(ObjectProvider<SessionRows> rows) {
        this.rows = rows;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SessionId session = sessionOf(event.getSession());
        if (session == null) {
            return;
        }
        try {
            rows.getObject().over(session);
        } catch (DataAccessException e) {
            log.debug("The row of a session stays until it is cleaned away", e);
        }
    }

    private static @org.jspecify.annotations.Nullable SessionId sessionOf(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof AccountPrincipal who
                ? who.session()
                : null;
    }
}
