package org.colloquium.digest.format;

import java.util.List;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.DisplayText;
import org.colloquium.paper.Doi;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.Work;
import org.jspecify.annotations.Nullable;

/**
 * A paper found in a digest, before it is imported.
 *
 * @param rawTitle the source's characters, wrapped lines joined and nothing else changed
 * @param rawAbstract likewise; empty if the digest gives none
 * @param published when it appeared, as the source writes it
 * @param firstLine the first line of its span in the source, from 1
 * @param lastLine the last line of its span, inclusive
 * @param part the part of a mail whose lines these are, such as {@code 2} or {@code 1.2} (RFC 3501, section 6.4.5), in
 *     an mbox after the number of the mail and a slash, {@code 3/1.2}; null if the source is no mail
 * @param venue where it appeared, as the source writes it: a journal reference, a conference
 * @param comment what its authors or the digest say of it, such as "12 pages, accepted at ..." or "12 upvotes"
 * @param confidence how sure the recogniser is that this is a paper and where it begins and ends, from 0 to 1
 * @param selected whether it is imported unless somebody decides otherwise
 * @param correctedTitle the title as a person corrected it, null as long as the source's stands
 */
public record Candidate(
        String rawTitle,
        String rawAbstract,
        List<String> authors,
        @Nullable ArxivId arxivId,
        @Nullable Doi doi,
        @Nullable String published,
        @Nullable String venue,
        @Nullable String comment,
        Kind kind,
        List<PaperLink> links,
        int firstLine,
        int lastLine,
        @Nullable String part,
        double confidence,
        boolean selected,
        @Nullable String correctedTitle) {

    public Candidate {
        rawTitle = Storable.of(rawTitle);
        rawAbstract = Storable.of(rawAbstract);
        authors = authors.stream().map(Storable::of).toList();
        published = Storable.ofNullable(published);
        venue = Storable.ofNullable(venue);
        comment = Storable.ofNullable(comment);
        links = List.copyOf(links);
    }

    /** The title that counts: the corrected one, else the source's. */
    public String title() {
        return correctedTitle == null ? rawTitle : correctedTitle;
    }

    /** The title as a reader expects it. */
    public String titleText() {
        return DisplayText.of(title());
    }

    /** The abstract as a reader expects it. */
    public String abstractText() {
        return DisplayText.of(rawAbstract);
    }

    /** What it is compared by with other entries and papers. */
    public Work work() {
        return Work.of(title(), rawAbstract, arxivId, doi, authors, year());
    }

    private @Nullable Integer year() {
        return published != null && published.matches("(19|20)\\d\\d(?!\\d).*")
                ? Integer.valueOf(published.substring(0, 4))
                : null;
    }

    /** One of that title, which everything else is said of next; new, without a span, sure, and selected until then. */
    public static Builder titled(String rawTitle) {
        return new Builder(rawTitle);
    }

    /** A builder that has all of this candidate. */
    public Builder but() {
        return titled(rawTitle)
                .summary(rawAbstract)
                .authors(authors)
                .arxivId(arxivId)
                .doi(doi)
                .published(published)
                .venue(venue)
                .comment(comment)
                .kind(kind)
                .links(links)
                .lines(firstLine, lastLine)
                .part(part)
                .confidence(confidence)
                .selected(selected)
                .correctedTitle(correctedTitle);
    }

    /** Gathers what a source says of one paper. */
    public static final class Builder {

        private final String rawTitle;
        private String rawAbstract = "";
        private List<String> authors = List.of();
        private @Nullable ArxivId arxivId;
        private @Nullable Doi doi;
        private @Nullable String published;
        private @Nullable String venue;
        private @Nullable String comment;
        private Kind kind = Kind.NEW;
        private List<PaperLink> links = List.of();
        private int firstLine = 1;
        private int lastLine = 1;
        private @Nullable String part;
        private double confidence = 1;
        private boolean selected = true;
        private @Nullable String correctedTitle;

        private Builder(String rawTitle) {
            this.rawTitle = rawTitle;
        }

        public Builder summary(String rawAbstract) {
            this.rawAbstract = rawAbstract;
            return this;
        }

        public Builder authors(List<String> authors) {
            this.authors = authors;
            return this;
        }

        public Builder arxivId(@Nullable ArxivId arxivId) {
            this.arxivId = arxivId;
            return this;
        }

        public Builder doi(@Nullable Doi doi) {
            this.doi = doi;
            return this;
        }

        public Builder published(@Nullable String published) {
            this.published = published;
            return this;
        }

        public Builder venue(@Nullable String venue) {
            this.venue = venue;
            return this;
        }

        public Builder comment(@Nullable String comment) {
            this.comment = comment;
            return this;
        }

        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        public Builder links(List<PaperLink> links) {
            this.links = links;
            return this;
        }

        public Builder lines(int first, int last) {
            this.firstLine = first;
            this.lastLine = last;
            return this;
        }

        public Builder part(@Nullable String part) {
            this.part = part;
            return this;
        }

        public Builder confidence(double confidence) {
            this.confidence = confidence;
            return this;
        }

        public Builder selected(boolean selected) {
            this.selected = selected;
            return this;
        }

        public Builder correctedTitle(@Nullable String correctedTitle) {
            this.correctedTitle = correctedTitle;
            return this;
        }

        public Candidate build() {
            return new Candidate(
                    rawTitle,
                    rawAbstract,
                    authors,
                    arxivId,
                    doi,
                    published,
                    venue,
                    comment,
                    kind,
                    links,
                    firstLine,
                    lastLine,
                    part,
                    confidence,
                    selected,
                    correctedTitle);
        }
    }
}
