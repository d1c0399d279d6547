package org.colloquium.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.common.StoredTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes in a paper, not yet checked.
 *
 * @param arxivId with or without an address around it; likewise the DOI
 */
public record PaperFields(
        @Nullable String title,
        @Nullable String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        List<PaperLink> links,
        @Nullable String venue,
        @Nullable String comment) {
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_ABSTRACT = 100_000;
    private static final int MOST_AUTHORS = 5000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_LINKS = 50;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_REMARK = 2000;

    /** Those of a paper of which neither venue nor comment is known. */
    public PaperFields(
            @Nullable String title,
            @Nullable String abstractText,
            List<String> authors,
            @Nullable String arxivId,
            @Nullable String doi,
            @Nullable LocalDate published,
            List<PaperLink> links) {
        this(title, abstractText, authors, arxivId, doi, published, links, null, null);
    }

    /** Only a title, to begin with. */
    public static PaperFields titled(String title) {
        return new PaperFields(title, "", List.of(), null, null, null, List.of());
    }

    public PaperFields withTitle(@Nullable String other) {
        return new PaperFields(other, abstractText, authors, arxivId, doi, published, links, venue, comment);
    }

    public PaperFields withAbstract(@Nullable String other) {
        return new PaperFields(title, other, authors, arxivId, doi, published, links, venue, comment);
    }

    public PaperFields withAuthors(List<String> others) {
        return new PaperFields(title, abstractText, others, arxivId, doi, published, links, venue, comment);
    }

    public PaperFields withArxivId(@Nullable String other) {
        return new PaperFields(title, abstractText, authors, other, doi, published, links, venue, comment);
    }

    public PaperFields withDoi(@Nullable String other) {
        return new PaperFields(title, abstractText, authors, arxivId, other, published, links, venue, comment);
    }

    public PaperFields withPublished(@Nullable LocalDate other) {
        return new PaperFields(title, abstractText, authors, arxivId, doi, other, links, venue, comment);
    }

    public PaperFields withLinks(List<PaperLink> others) {
        return new PaperFields(title, abstractText, authors, arxivId, doi, published, others, venue, comment);
    }

    public PaperFields withVenue(@Nullable String other) {
        return new PaperFields(title, abstractText, authors, arxivId, doi, published, links, other, comment);
    }

    public PaperFields withComment(@Nullable String other) {
        return new PaperFields(title, abstractText, authors, arxivId, doi, published, links, venue, other);
    }

    /** The same as a paper to store; {@link InvalidInputException} names the field that cannot be taken. */
    NewPaper checked() {
        String name = title == null ? "" : title.strip();
        String text = abstractText == null ? "" : abstractText.strip();
        check(OneLine.isSeen(name) && name.length() <= LONGEST_TITLE, "title", "A title has 1 to 2,000 characters.");
        check(text.length() <= LONGEST_ABSTRACT, "abstract", "An abstract has at most 100,000 characters.");
        LocalDate day = published == null ? null : StoredTime.day("published", published);
        check(links.size() <= MOST_LINKS, "links", "A paper has at most 50 links.");
        check(
                links.stream().allMatch(it -> it.url().length() <= LONGEST_ADDRESS),
                "links",
                "An address has at most 2,000 characters.");
        return new NewPaper(
                name,
                DisplayText.of(name),
                text,
                DisplayText.of(text),
                names(),
                arxiv(),
                checkedDoi(),
                day,
                links,
                remark("venue", venue),
                remark("comment", comment),
                false);
    }

    private static @Nullable String remark(String field, @Nullable String written) {
        String text = written == null ? "" : written.strip();
        check(text.length() <= LONGEST_REMARK, field, "Venue and comment have at most 2,000 characters each.");
        return text.isEmpty() ? null : text;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(authors.size());
        for (String author : authors) {
            String name = author.strip();
            check(name.length() <= LONGEST_NAME, "authors", "An author's name has at most 300 characters.");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        check(names.size() <= MOST_AUTHORS, "authors", "A paper has at most 5,000 authors.");
        return names;
    }

    private @Nullable String arxiv() {
        return arxivId == null || arxivId.isBlank()
                ? null
                : ArxivId.parse(arxivId)
                        .map(ArxivId::id)
                        .orElseThrow(() -> new InvalidInputException(
                                "arxivId", "This is no arXiv identifier; one looks like 2209.15162."));
    }

    private @Nullable String checkedDoi() {
        return doi == null || doi.isBlank()
                ? null
                : Doi.parse(doi)
                        .map(Doi::value)
                        .orElseThrow(
                                () -> new InvalidInputException("doi", "This is no DOI; one looks like 10.1000/182."));
    }

    private static void check(boolean right, String field, String otherwise) {
        if (!right) {
            throw new InvalidInputException(field, otherwise);
        }
    }
}
