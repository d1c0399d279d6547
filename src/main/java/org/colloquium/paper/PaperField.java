package org.colloquium.paper;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a paper that one digest may give and another not; its links count as one field for each kind. */
public enum PaperField {
    TITLE("title", "Title", NewPaper::title),
    ABSTRACT("abstract", "Abstract", NewPaper::abstractSource),
    AUTHORS("authors", "Authors", NewPaper::authors),
    PUBLISHED("published", "Date", NewPaper::published),
    VENUE("venue", "Venue", NewPaper::venue),
    COMMENT("comment", "Comment", NewPaper::comment),
    ARXIV_ID("arxivId", "arXiv identifier", NewPaper::arxivId),
    DOI("doi", "DOI", NewPaper::doi),
    ABSTRACT_LINK("links.abstract", "Link to the abstract", it -> links(it, LinkRel.ABSTRACT)),
    PDF_LINK("links.pdf", "Link to the PDF", it -> links(it, LinkRel.PDF)),
    CODE_LINK("links.code", "Link to the code", it -> links(it, LinkRel.CODE)),
    DOI_LINK("links.doi", "Link to the DOI", it -> links(it, LinkRel.DOI)),
    PROJECT_LINK("links.project", "Link to the project", it -> links(it, LinkRel.PROJECT));

    private final String key;
    private final String words;
    private final Function<NewPaper, @Nullable Object> value;

    PaperField(String key, String words, Function<NewPaper, @Nullable Object> value) {
        this.key = key;
        this.words = words;
        this.value = value;
    }

    /** The word used for it in the API. */
    public String key() {
        return key;
    }

    /** What a screen calls it. */
    public String words() {
        return words;
    }

    static Optional<PaperField> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /** What a paper has in its fields, without those that are empty. */
    static Map<PaperField, Object> values(NewPaper paper) {
        Map<PaperField, Object> found = new EnumMap<>(PaperField.class);
        for (PaperField field : values()) {
            Object value = field.value.apply(paper);
            if (value != null && !value.equals("") && !value.equals(List.of())) {
                found.put(field, value);
            }
        }
        return found;
    }

    private static List<PaperLink> links(NewPaper paper, LinkRel rel) {
        return paper.links().stream().filter(it -> it.rel() == rel).toList();
    }
}
