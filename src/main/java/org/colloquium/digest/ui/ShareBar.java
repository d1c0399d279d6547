package org.colloquium.digest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;

/** How the entries of a digest are shared out, as one bar with its key. */
class ShareBar extends Div {
    private final Div bar = Parts.classed("share");
    private final Div key = Parts.classed("key");

    ShareBar(int fresh, int known, int toCheck) {
        this(fresh, known, toCheck, 0);
    }

    /** @param extra those that come in only when somebody asks for them */
    ShareBar(int fresh, int known, int toCheck, int extra) {
        bar.getElement().setAttribute("aria-hidden", "true"); // the key says the same in words
        share(fresh, "", "new");
        share(known, "b", "already in the library");
        share(toCheck, "c", "to check");
        share(extra, "d", "left out unless you choose them");
        add(bar, key);
    }

    private void share(int count, String colour, String words) {
        if (count == 0) {
            return;
        }
        Element piece = piece(colour);
        piece.getStyle().set("flex", count + " 0 3px");
        bar.getElement().appendChild(piece);
        Span said = new Span();
        said.getElement()
                .appendChild(piece(colour), Element.createText(String.format(Language.here(), "%,d %s", count, words)));
        key.add(said);
    }

    private static Element piece(String colour) {
        Element piece = new Element("i");
        if (!colour.isEmpty()) {
            piece.getClassList().add(colour);
        }
        return piece;
    }
}
