package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;

/** What a field or a text says in place. */
final class Notices {
    private Notices() {}

    static Div error(String words) {
        return notice("notice err", "alert", "alert", words);
    }

    static Div quiet(String words, Component... acts) {
        Div notice = notice("notice draft", "status", "pencil", words);
        if (acts.length > 0) {
            notice.add(Parts.classed("acts", acts));
        }
        return notice;
    }

    private static Div notice(String classes, String role, String icon, String words) {
        Div box = Parts.classed(classes, new Icon(icon), new Paragraph(words));
        box.getElement().setAttribute("role", role);
        return box;
    }
}
