package org.colloquium.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.colloquium.common.ui.Parts;

/** A page in place of the one asked for: what happened, what was kept, what to do. */
abstract class Problem extends Main implements HasDynamicTitle {
    private String heading = "Colloquium";

    Problem() {
        addClassName("problem");
    }

    void say(String what, String then, Component... acts) {
        heading = what;
        removeAll();
        Div words = Parts.classed("empty", new H1(what), said(then));
        words.add(Parts.classed("acts", acts));
        add(Parts.classed("mark", new Span("Colloquium")), words);
    }

    private static Paragraph said(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("say");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return heading + " · Colloquium";
    }
}
