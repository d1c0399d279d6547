package org.colloquium.account.ui;

import com.vaadin.flow.server.VaadinServletRequest;

/** The id under which a browser and the server know a session. */
final class SessionIdentifier {
    private SessionIdentifier() {}

    /**
     * Gives the session of this call another one: whoever had got hold of the present one is left outside before more is
     * allowed (OWASP ASVS 5.0, 7.2.4). What is in the session stays, and so do its open pages, which send their calls with
     * the cookie that this answer sets.
     */
    static void change() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getHttpServletRequest().getSession(false) != null) {
            request.getHttpServletRequest().changeSessionId();
        }
    }
}
