package org.colloquium.paper.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Pickers;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** The fields of a paper. */
class PaperForm extends Div {
    private final TextField title = new TextField("Title");
    private final TextArea summary = new TextArea("Abstract");
    private final TextArea authors = new TextArea("Authors, one a line");
    private final TextField arxivId = new TextField("arXiv identifier");
    private final TextField doi = new TextField("DOI");
    private final DatePicker published = new DatePicker("Published");
    private final TextField venue = new TextField("Venue");
    private final TextField comment = new TextField("Comment");
    private final TextArea links =
            new TextArea("Links, one a line: pdf, code, project, doi or abstract, and the address");

    PaperForm() {
        addClassName("form");
        title.setRequiredIndicatorVisible(true);
        summary.setMaxRows(12);
        authors.setMaxRows(6);
        links.setMaxRows(6);
        Stream.of(title, summary, authors, venue, comment, links)
                .forEach(it -> it.getElement().getStyle().set("width", "100%"));
        add(title, summary, authors, arxivId, doi, published, venue, comment, links);
    }

    void show(PaperFields fields) {
        title.setValue(text(fields.title()));
        summary.setValue(text(fields.abstractText()));
        authors.setValue(String.join("\n", fields.authors()));
        arxivId.setValue(text(fields.arxivId()));
        doi.setValue(text(fields.doi()));
        Pickers.dress(published);
        published.setValue(fields.published());
        venue.setValue(text(fields.venue()));
        comment.setValue(text(fields.comment()));
        links.setValue(lines(fields.links()));
    }

    PaperFields fields() {
        return new PaperFields(
                title.getValue(),
                summary.getValue(),
                authors.getValue().lines().toList(),
                arxivId.getValue(),
                doi.getValue(),
                published.getValue(),
                links.getValue()
                        .lines()
                        .filter(it -> !it.isBlank())
                        .map(PaperForm::link)
                        .toList(),
                venue.getValue(),
                comment.getValue());
    }

    /** Says below each field what somebody else wrote there, where it differs. */
    void compare(PaperFields theirs) {
        compare(title, title, text(theirs.title()));
        compare(summary, summary, text(theirs.abstractText()));
        compare(authors, authors, String.join("\n", theirs.authors()));
        compare(arxivId, arxivId, text(theirs.arxivId()));
        compare(doi, doi, text(theirs.doi()));
        compare(venue, venue, text(theirs.venue()));
        compare(comment, comment, text(theirs.comment()));
        compare(links, links, lines(theirs.links()));
        published.setHelperText(
                Objects.equals(published.getValue(), theirs.published()) ? null : "Theirs: " + theirs.published());
    }

    private static void compare(AbstractField<?, String> field, HasHelper below, String theirs) {
        below.setHelperText(
                field.getValue().equals(theirs) ? null : "Theirs: " + (theirs.isEmpty() ? "nothing" : theirs));
    }

    private static String lines(List<PaperLink> links) {
        return links.stream().map(it -> it.rel().key() + " " + it.url()).collect(Collectors.joining("\n"));
    }

    private static PaperLink link(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        String url = parts[parts.length - 1];
        String rel = parts.length == 2 ? parts[0] : LinkRel.PROJECT.key();
        return PaperLink.of(rel, url)
                .orElseThrow(() -> new InvalidInputException(
                        "links", "\u201c" + line.strip() + "\u201d is no link such as: code https://github.com/a/b"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
