package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.Markup;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Tex;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.TextDetails;
import org.colloquium.note.exchange.Passages;
import org.colloquium.paper.PaperDetails;

/** The page that is printed: the paper, its passages with their numbers, what was said of each, and the notes. */
class PrintedNotes extends Main {
    private final transient PaperNotes notes;
    private final ZoneId zone;

    PrintedNotes(GroupDetails group, PaperNotes notes) {
        this.notes = notes;
        this.zone = group.zone();
        List<Passages.Numbered> passages = Passages.of(notes);
        add(Parts.classed(
                "acts screen-only",
                Parts.primary("Print", () -> getElement().executeJs("window.print()")),
                Parts.link(group.place().path("papers/" + notes.paper().id()), "Back to the paper")));
        head(group);
        add(new NumberedAbstract(notes.paper(), passages));
        if (!passages.isEmpty()) {
            section("Annotations", passages.stream().map(this::annotation));
        }
        if (!notes.notes().isEmpty()) {
            section("Notes", notes.notes().stream().map(it -> row("", thread(it, ""))));
        }
        if (!notes.pages().isEmpty()) {
            section(
                    "Shared page",
                    notes.pages().stream().map(it -> Parts.classed("words", new SafeHtml(Markup.markdown(it)))));
        }
        if (notes.isEmpty()) {
            add(new Paragraph("Nobody has written a note yet."));
        }
    }

    private void head(GroupDetails group) {
        PaperDetails paper = notes.paper();
        H1 title = new H1();
        title.add(Tex.of(paper.titleText()));
        Paragraph authors = new Paragraph(String.join(", ", paper.authors()));
        authors.addClassName("by");
        String facts = Stream.of(
                        paper.venue(),
                        paper.published() == null ? null : paper.published().toString(),
                        paper.arxivId() == null ? null : "arXiv:" + paper.arxivId(),
                        paper.doi() == null ? null : "doi:" + paper.doi(),
                        group.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        add(title, authors, new Paragraph(Parts.meta(facts)));
    }

    private void section(String heading, Stream<Component> rows) {
        Div list = Parts.classed("printed");
        rows.forEach(list::add);
        add(new Section(new H2(heading), list));
    }

    private Component annotation(Passages.Numbered it) {
        HtmlComponent quote = new HtmlComponent("blockquote");
        quote.getElement().setText(it.quote());
        quote.getElement().setAttribute("dir", "auto");
        Div thread = thread(it.annotation().note(), it.place());
        thread.addComponentAsFirst(quote);
        return row(it.number() == 0 ? "–" : String.valueOf(it.number()), thread);
    }

    private static Component row(String number, Div content) {
        return Parts.classed("row", Parts.text("n", number), content);
    }

    private Div thread(NoteDetails note, String place) {
        Div thread = Parts.classed("said", by(note.text(), remarks(note, place)), words(note.text()));
        if (!note.marking().tags().isEmpty()) {
            thread.add(new Paragraph(Parts.meta(
                    note.marking().tags().stream().map(it -> "#" + it).collect(Collectors.joining(" ")))));
        }
        UnorderedList replies = new UnorderedList();
        note.replies().forEach(it -> replies.add(new ListItem(by(it.text(), ""), words(it.text()))));
        if (!note.replies().isEmpty()) {
            thread.add(replies);
        }
        return thread;
    }

    private String remarks(NoteDetails note, String place) {
        return Stream.concat(Passages.remarks(note, notes).stream(), Stream.of(place))
                .filter(it -> !it.isEmpty())
                .map(it -> " · " + it)
                .collect(Collectors.joining());
    }

    private Component by(TextDetails text, String remarks) {
        HtmlComponent name = new HtmlComponent("b");
        name.getElement().setText(text.name());
        Paragraph by = new Paragraph(name, Parts.meta(" " + day(text.writtenAt()) + remarks));
        by.addClassName("who");
        return by;
    }

    /** With its year: a page of paper is read later. */
    private String day(Instant written) {
        return written.atZone(zone).toLocalDate().toString();
    }

    private static Component words(TextDetails text) {
        String words = Passages.words(text);
        return words == null
                ? new Paragraph(Parts.meta(Passages.instead(text)))
                : Parts.classed("words", new SafeHtml(Markup.markdown(words, text.references())));
    }
}
