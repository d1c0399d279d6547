package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;

/** What a form or a board says in place. */
final class Notices {
    private Notices() {}

    static Div error(String words) {
        return notice("notice err", "alert", "alert", words);
    }

    /** Something needs somebody. */
    static Div due(String words) {
        return notice("notice", "status", "clock", words);
    }

    static Div quiet(String words) {
        return notice("notice draft", "status", "check", words);
    }

    private static Div notice(String classes, String role, String icon, String words) {
        Div box = Parts.classed(classes, new Icon(icon), new Paragraph(words));
        box.getElement().setAttribute("role", role);
        return box;
    }
}
