package org.colloquium.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.common.ui.Parts;

/** An address that no view answers to. */
@AnonymousAllowed
class NoRoutePage extends Problem implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(
                "There is no such page",
                "Check the address, or start from your groups.",
                Parts.primary("Go to my groups", () -> getUI().ifPresent(ui -> ui.navigate("groups"))));
        return 404;
    }
}
