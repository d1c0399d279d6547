package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** What is known of a work when it is compared with another: its normal title, abstract and identifiers. */
public record Work(
        NormalTitle title,
        String abstractText,
        @Nullable ArxivId arxivId,
        @Nullable Doi doi) {

    /** The work of an entry whose title and abstract stand as a source writes them. */
    public static Work of(String title, String abstractText, @Nullable ArxivId arxivId, @Nullable Doi doi) {
        ArxivId known = arxivId == null && doi != null ? doi.arxivId().orElse(null) : arxivId;
        return new Work(NormalTitle.of(title), abstractText, known, doi);
    }
}
