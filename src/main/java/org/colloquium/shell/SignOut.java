package org.colloquium.shell;

import com.vaadin.flow.component.UI;
import org.colloquium.common.ui.Drafts;

/** Leaves the app: drafts on this device first, then the session, so that nobody after finds either. */
final class SignOut {
    private SignOut() {}

    static void now() {
        UI ui = UI.getCurrent();
        Drafts.clearAll(ui);
        ui.getPage().setLocation("logout");
    }
}
