package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.PaperLink;

/** The words of an entry as its authors wrote them, in whatever script, and its links. */
final class EntryText {
    private static final int LONGEST_TITLE = 600;
    private static final int BEGINNING = 240;

    private EntryText() {}

    static String titleOf(Candidate entry) {
        String title = DigestWords.beginning(entry.titleText(), LONGEST_TITLE);
        return title.isBlank() ? "(no title)" : title;
    }

    static Component title(Candidate entry) {
        Span title = Parts.text("title", titleOf(entry));
        title.getElement().setAttribute("dir", "auto");
        return title;
    }

    /** The title as a link to its page in the library. */
    static Component title(Candidate entry, String path) {
        Anchor title = Parts.title(path, titleOf(entry));
        title.getElement().setAttribute("dir", "auto");
        return title;
    }

    static Div beginning(Candidate entry) {
        Div line = Parts.classed("meta line serif");
        line.setText(DigestWords.beginning(entry.abstractText(), BEGINNING));
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    static Div links(Candidate entry) {
        Div links = Parts.classed("meta links");
        entry.links().forEach(it -> links.add(link(it)));
        return links;
    }

    private static Component link(PaperLink link) {
        Anchor anchor = new Anchor(link.url(), DigestWords.address(link.url()), AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return new Span(Parts.text("", Words.sentence(link.rel().key()) + " "), anchor);
    }
}
