package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.colloquium.assignment.PublishedPlan.Share;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;

/** What members got in a plan, and why. */
class Shares extends UnorderedList {
    private static final int MOST_SQUARES = 12;

    Shares(List<Share> shares) {
        addClassNames("people", "why");
        shares.forEach(it -> add(item(it)));
    }

    private static ListItem item(Share share) {
        Span name = new Span(share.who().call());
        if (share.who().me()) {
            name.addClassName("you");
        }
        Div words = new Div(new Paragraph(share.own()));
        if (!share.inTheWay().isEmpty()) {
            words.add(new NativeDetails("What stands in the way of better", new Paragraph(share.inTheWay())));
        }
        return new ListItem(Faces.of(share.who().name(), share.who().colour()), name, squares(share.turns()), words);
    }

    private static Span squares(int turns) {
        Span load = Parts.text("load", "");
        load.getElement().setAttribute("aria-hidden", "true"); // the words say the same
        for (int i = 0; i < Math.min(MOST_SQUARES, turns); i++) {
            load.getElement().appendChild(new Element("i"));
        }
        return load;
    }
}
