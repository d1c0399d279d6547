package org.colloquium.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Leaves the app: drafts on this device first, then the session, so that whoever comes next finds neither. */
@Component
public class SignOut {
    private final AuthenticationContext authentication;

    SignOut(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** Pages that keep drafts clear them at the event {@code colloquium-sign-out}. */
    public void now(UI ui) {
        ui.getPage()
                .executeJs("window.dispatchEvent(new Event('colloquium-sign-out'))")
                .then(done -> authentication.logout(), failed -> authentication.logout());
    }
}
