package org.colloquium.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.common.ui.Parts;
import org.springframework.security.access.AccessDeniedException;

/** The reader may know of it, but not do it. */
@AnonymousAllowed
class DeniedPage extends Problem implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(
                "This is not yours to open",
                "Your role does not include it. An owner of the group or an administrator can change that.",
                Parts.primary("Go to my groups", () -> getUI().ifPresent(ui -> ui.navigate("groups"))));
        return 403;
    }
}
