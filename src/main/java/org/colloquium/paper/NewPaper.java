package org.colloquium.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper on its way into a library.
 *
 * @param title as its source writes it, and {@code titleText} as a reader expects it; likewise the abstract
 * @param arxivId in canonical form, without its version
 * @param doi in canonical form
 * @param venue where it appeared, as its source writes it
 * @param comment what its authors or the digest say of it
 * @param titleByHand whether the caller wrote the title, other than the source has it
 */
public record NewPaper(
        String title,
        String titleText,
        String abstractSource,
        String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        List<PaperLink> links,
        @Nullable String venue,
        @Nullable String comment,
        boolean titleByHand) {

    /** One whose source names neither venue nor comment. */
    public NewPaper(
            String title,
            String titleText,
            String abstractSource,
            String abstractText,
            List<String> authors,
            @Nullable String arxivId,
            @Nullable String doi,
            @Nullable LocalDate published,
            List<PaperLink> links) {
        this(
                title,
                titleText,
                abstractSource,
                abstractText,
                authors,
                arxivId,
                doi,
                published,
                links,
                null,
                null,
                false);
    }
}
