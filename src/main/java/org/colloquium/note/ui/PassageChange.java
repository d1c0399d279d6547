package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.anchor.Change;
import org.colloquium.note.anchor.Changes;
import org.colloquium.note.anchor.Span;

/** Says what became of a passage: what its words were, and what they are now. */
class PassageChange extends Div {
    PassageChange(AnnotationDetails annotation, String source) {
        Span span = annotation.anchor().span();
        String was = annotation.target().selectors().quote().exact();
        HtmlComponent words = new HtmlComponent("blockquote");
        if (span == null) {
            words.getElement().setText(was);
            add(said("No longer in the text:"), words);
        } else {
            String now = span.of(source);
            show(Changes.between(was, now), words);
            add(said(now.equals(was) ? "It stands at another place now:" : "The text has changed:"), words);
        }
    }

    private static Paragraph said(String words) {
        Paragraph say = new Paragraph(words);
        say.addClassName("due");
        return say;
    }

    private static void show(List<Change> changes, HtmlComponent words) {
        changes.forEach(it -> {
            switch (it.kind()) {
                case SAME -> words.getElement().appendChild(new Text(it.text()).getElement());
                case REMOVED ->
                    words.getElement().appendChild(marked("del", it.text()).getElement());
                case ADDED ->
                    words.getElement().appendChild(marked("ins", it.text()).getElement());
            }
        });
    }

    private static HtmlComponent marked(String tag, String text) {
        HtmlComponent part = new HtmlComponent(tag);
        part.getElement().setText(text);
        return part;
    }
}
