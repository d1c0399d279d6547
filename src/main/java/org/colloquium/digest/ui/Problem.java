package org.colloquium.digest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.common.ui.Icon;

/** Says in place why something did not work; what was given stays. */
class Problem extends Div {
    Problem() {
        addClassNames("notice", "err");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param what in bold; {@code more} what was kept, and what to try */
    void say(String what, List<String> more) {
        removeAll();
        Paragraph first = new Paragraph(what);
        first.addClassName("what");
        add(new Icon("alert"), first);
        more.forEach(it -> add(new Paragraph(it)));
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
