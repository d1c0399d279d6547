package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.anchor.Span;

/** Says what became of a passage: what its words were, and what they are now. */
class PassageChange extends Div {
    PassageChange(AnnotationDetails annotation, String source) {
        Span span = annotation.anchor().span();
        String was = annotation.target().selectors().quote().exact();
        if (span == null) {
            HtmlComponent words = new HtmlComponent("blockquote");
            words.getElement().setText(was);
            add(said("No longer in the text:"), words);
        } else {
            String now = span.of(source);
            add(
                    said(now.equals(was) ? "It stands at another place now:" : "The text has changed:"),
                    new ChangedWords(was, now));
        }
    }

    private static Paragraph said(String words) {
        Paragraph say = new Paragraph(words);
        say.addClassName("due");
        return say;
    }
}
