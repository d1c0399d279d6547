package org.colloquium.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Not there, or not the reader's to see: the page is the same. */
@AnonymousAllowed
class NotFoundPage extends Problem implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        sayNotFound();
        return 404;
    }

    void sayNotFound() {
        say(
                "There is nothing here for you",
                "The page was removed, never existed, or belongs to a group that you are not in.",
                Parts.primary("Go to my groups", () -> getUI().ifPresent(ui -> ui.navigate("groups"))));
    }
}
