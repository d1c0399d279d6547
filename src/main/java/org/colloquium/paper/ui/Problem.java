package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ui.Icon;

/** Says in place why something did not work; what was typed stays. */
class Problem extends Div {
    Problem() {
        addClassNames("notice", "err");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String words) {
        removeAll();
        add(new Icon("alert"), new Paragraph(words));
        setVisible(true);
    }
}
