package org.colloquium.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.common.DatabaseAway;
import org.colloquium.common.FailureReference;
import org.colloquium.common.ui.Parts;

/** Something failed that should not have: a reference to quote, never a stack trace. */
@AnonymousAllowed
class FailurePage extends Problem implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (DatabaseAway.isCauseOf(parameter.getCaughtException())) {
            say(
                    "The database does not answer",
                    DatabaseAway.WORDS,
                    Parts.primary("Try again", () -> UI.getCurrent().getPage().reload()));
            return 503;
        }
        String reference = FailureReference.log(parameter.getCaughtException());
        say(
                "This page could not be built",
                "What was saved before is kept. Try again; if it happens again, tell your administrator the reference "
                        + reference + ".",
                Parts.primary("Try again", () -> UI.getCurrent().getPage().reload()));
        return 500;
    }
}
