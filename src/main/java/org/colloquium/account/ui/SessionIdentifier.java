package org.colloquium.account.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The id under which a browser and the server know a session. */
final class SessionIdentifier {
    private static final Logger log = LoggerFactory.getLogger(SessionIdentifier.class);

    private SessionIdentifier() {}

    /**
     * Gives the session of this call another one: whoever had got hold of the present one is left outside before more is
     * allowed (OWASP ASVS 5.0, 7.2.4). What is in the session stays, and so do its open pages, which send their calls with
     * the cookie that this answer sets.
     */
    static void change() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getHttpServletRequest().getSession(false) != null) {
            change(request.getHttpServletRequest());
        }
    }

    private static void change(HttpServletRequest request) {
        try {
            request.changeSessionId();
        } catch (UnsupportedOperationException e) {
            log.debug("There is no servlet container, and no id to change", e);
        }
    }
}
