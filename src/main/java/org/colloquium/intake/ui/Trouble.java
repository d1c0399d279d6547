package org.colloquium.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Icon;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.intake.IntakeFailed;
import org.colloquium.outgoing.NotFetched;

/** Says in place how something went; what was typed stays. */
class Trouble extends Div {
    Trouble() {
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        setVisible(false);
    }

    void good(String words) {
        show("notice draft", "check", words);
    }

    void bad(String words) {
        show("notice err", "alert", words);
    }

    /** What a person can do something about is said; all else is for the page of errors. */
    void bad(RuntimeException why) {
        if (why instanceof NotFetched
                || why instanceof IntakeFailed
                || why instanceof InvalidInputException
                || why instanceof ConflictException
                || why instanceof TooLargeException
                || why instanceof UnreadableDigest) {
            bad(String.valueOf(why.getMessage()));
        } else {
            throw why;
        }
    }

    private void show(String classes, String icon, String words) {
        setClassName(classes);
        removeAll();
        add(new Icon(icon), new Paragraph(words));
        setVisible(true);
    }
}
