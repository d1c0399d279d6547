package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Span;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.common.ui.Parts;

/** How far an assignment is as a shape, beside the word that says the same. */
final class Shape {
    private Shape() {}

    static Span of(AssignmentDetails assignment, boolean late) {
        String shape = switch (assignment.state()) {
            case DONE -> "done";
            case DECLINED -> "declined";
            case STARTED -> late ? "late" : "begun";
            case OPEN -> late ? "late" : "open";
        };
        Span mark = Parts.text("shape " + shape, "");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }
}
