package org.colloquium.file.api;

import java.time.Instant;
import java.util.UUID;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.TextState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a PDF of a paper.
 *
 * @param size in bytes
 * @param from the address that it was fetched from; null when it was uploaded
 * @param name of its file, when it was uploaded with one
 * @param fetchedAt when it came, fetched or uploaded
 * @param by the name of who brought it
 * @param text whether its text has been read
 * @param textProblem why its text could not be read, null otherwise
 */
record PdfJson(
        UUID id,
        long size,
        @Nullable String from,
        @Nullable String name,
        Instant fetchedAt,
        @Nullable String by,
        TextState text,
        @Nullable String textProblem) {
    static PdfJson of(PdfDetails it) {
        return new PdfJson(
                it.id().value(),
                it.size(),
                it.address(),
                it.name(),
                it.at(),
                it.by() == null ? null : it.by().name(),
                it.text(),
                it.text() == TextState.FAILED ? it.textProblem() : null);
    }
}
