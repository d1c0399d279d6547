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
        List<PaperLink> links) {}
