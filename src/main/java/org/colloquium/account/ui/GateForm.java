package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/**
 * A form of the browser's own, posted to the sign-in address: password managers understand it, Enter sends it, and the
 * password takes the one way that every sign-in takes.
 */
@Tag("form")
class GateForm extends Component implements HasComponents {
    private final Div problem = new Div();

    /** @param verb what the button says */
    GateForm(String verb, Component... fields) {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "login");
        getElement().getClassList().add("stack");
        add(problem);
        add(fields);
        add(submit(verb, "go"));
        say(null);
    }

    private static NativeButton submit(String verb, String kind) {
        NativeButton button = new NativeButton(verb);
        button.getElement().setAttribute("type", "submit");
        button.addClassName(kind);
        return button;
    }

    /** Posts to another address than that of the password. */
    final void to(String address) {
        getElement().setAttribute("action", address);
    }

    /** A second verb, which takes the same fields elsewhere, filled in or not. */
    final void also(String verb, String address) {
        NativeButton button = submit(verb, "quiet");
        button.getElement().setAttribute("formaction", address);
        button.getElement().setAttribute("formnovalidate", true);
        add(button);
    }

    /** Asks the server first: {@code work} runs when the form is sent, and {@link #send} signs in afterwards. */
    void before(Runnable work) {
        getElement().addEventListener("submit", event -> work.run()).preventDefault();
    }

    void send() {
        getElement().executeJs("this.submit()");
    }

    /** What is wrong, in place; null takes it away. */
    final void say(@Nullable String words) {
        problem.removeAll();
        problem.setVisible(words != null);
        if (words != null) {
            Paragraph text = new Paragraph(words);
            Div notice = Parts.classed("notice err", new Icon("alert"), new Span(text));
            notice.getElement().setAttribute("role", "alert");
            problem.add(notice);
        }
    }
}
