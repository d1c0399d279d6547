package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Kind;
import org.colloquium.paper.PaperLink;

/** The words of an entry as its authors wrote them, in whatever script, and its links. */
final class EntryText {
    private static final int LONGEST_TITLE = 600;
    private static final int BEGINNING = 240;
    private static final int NAMED = 3;

    private EntryText() {}

    static String titleOf(Candidate entry) {
        String title = DigestWords.beginning(entry.titleText(), LONGEST_TITLE);
        return title.isBlank() ? "(no title)" : title;
    }

    static Component title(Candidate entry) {
        Span title = Parts.title(titleOf(entry));
        title.getElement().setAttribute("dir", "auto");
        return title;
    }

    /** The title as a link to its page in the library. */
    static Component title(Candidate entry, String path) {
        Anchor title = Parts.title(path, titleOf(entry));
        title.getElement().setAttribute("dir", "auto");
        return title;
    }

    /** Kind, authors, where and when, as far as the source gives them. */
    static Optional<Component> facts(Candidate entry) {
        List<String> facts = new ArrayList<>();
        if (entry.kind() != Kind.NEW) {
            facts.add(Words.sentence(entry.kind().key()));
        }
        if (!entry.authors().isEmpty()) {
            List<String> named =
                    entry.authors().subList(0, Math.min(NAMED, entry.authors().size()));
            facts.add(String.join(", ", named) + (entry.authors().size() > NAMED ? " and others" : ""));
        }
        Stream.of(entry.venue(), entry.published())
                .filter(it -> it != null && !it.isBlank())
                .forEach(facts::add);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Div line = Parts.classed("meta line");
        line.setText(DigestWords.beginning(String.join(" · ", facts), BEGINNING));
        line.getElement().setAttribute("dir", "auto");
        return Optional.of(line);
    }

    static Div beginning(Candidate entry) {
        Div line = Parts.classed("meta line serif");
        line.add(Tex.of(DigestWords.beginning(entry.abstractText(), BEGINNING)));
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
