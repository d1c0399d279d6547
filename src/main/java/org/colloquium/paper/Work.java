package org.colloquium.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a work when it is compared with another.
 *
 * @param title in its normal form, {@code mainTitle} without a subtitle
 * @param authors as they are written; empty where none are known
 * @param year in which it appeared, as far as it is known
 */
public record Work(
        NormalTitle title,
        NormalTitle mainTitle,
        String abstractText,
        @Nullable ArxivId arxivId,
        @Nullable Doi doi,
        List<String> authors,
        @Nullable Integer year) {
    private static final Pattern SUBTITLE = Pattern.compile("(?<=\\S)\\s*[:.?!–—](?=\\s)|\\s-{1,3}\\s");

    /** One of which neither authors nor year are known. */
    public Work(NormalTitle title, String abstractText, @Nullable ArxivId arxivId, @Nullable Doi doi) {
        this(title, title, abstractText, arxivId, doi, List.of(), null);
    }

    /** The work of an entry whose title and abstract stand as a source writes them. */
    public static Work of(String title, String abstractText, @Nullable ArxivId arxivId, @Nullable Doi doi) {
        return of(title, abstractText, arxivId, doi, List.of(), null);
    }

    /** The same with its authors and year. */
    public static Work of(
            String title,
            String abstractText,
            @Nullable ArxivId arxivId,
            @Nullable Doi doi,
            List<String> authors,
            @Nullable Integer year) {
        return of(title, NormalTitle.of(title), abstractText, arxivId, doi, authors, year);
    }

    /** @param normal the title's normal form, kept from before */
    static Work of(
            String title,
            NormalTitle normal,
            String abstractText,
            @Nullable ArxivId arxivId,
            @Nullable Doi doi,
            List<String> authors,
            @Nullable Integer year) {
        ArxivId known = arxivId == null && doi != null ? doi.arxivId().orElse(null) : arxivId;
        return new Work(normal, main(title, normal), abstractText, known, doi, authors, year);
    }

    private static NormalTitle main(String title, NormalTitle whole) {
        String[] parts = SUBTITLE.split(title, 2);
        return parts.length < 2 || parts[1].isBlank() ? whole : NormalTitle.of(parts[0]);
    }

    /** The DOI of a publisher, not the one that arXiv gives to every preprint. */
    @Nullable Doi publishedDoi() {
        return doi == null || doi.arxivId().isPresent() ? null : doi;
    }

    /** Whether one of them is a preprint, as far as is known, and the other what a publisher made of it. */
    boolean isOtherFormOf(Work other) {
        return isPreprint() && other.isPublished() || isPublished() && other.isPreprint();
    }

    private boolean isPreprint() {
        return arxivId != null && publishedDoi() == null;
    }

    private boolean isPublished() {
        return arxivId == null && publishedDoi() != null;
    }
}
