package org.colloquium.account;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * A word that changes with every answer and stands at every script of our pages: what somebody else slipped in has none
 * and does not run (CSP, nonce).
 */
@Component
class ScriptNonce implements VaadinServiceInitListener {
    private static final String ATTRIBUTE = ScriptNonce.class.getName();

    /** The one of this request, whoever asks first. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
            return nonce;
        }
        String nonce = Secrets.next();
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest().getAttribute(ATTRIBUTE) instanceof String nonce) {
                page.getDocument().select("script").attr("nonce", nonce);
            }
        });
    }
}
