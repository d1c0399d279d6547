package org.colloquium.file;

import java.time.Instant;
import org.colloquium.account.Person;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * One PDF of a paper.
 *
 * @param paper the one that it was kept for, perhaps merged into another since
 * @param address where it was fetched from, after redirects; null when it was uploaded
 * @param name what its file was called, as whoever uploaded it chose; null when it was fetched or had none
 * @param by who had it fetched or uploaded it, "former member" when nobody is known any more
 * @param text whether its text can be searched and quoted
 */
public record PdfDetails(
        PdfId id,
        PaperId paper,
        long size,
        @Nullable String address,
        @Nullable String name,
        Instant at,
        @Nullable Person by,
        TextState text,
        @Nullable String textReason) {
    /** The site that it was fetched from, nothing for an upload. */
    public String host() {
        return address == null
                ? ""
                : address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }

    /** Why its text could not be read, as a sentence; nothing otherwise. */
    public String textProblem() {
        return text == TextState.FAILED ? "Its text could not be read: " + textReason + "." : "";
    }
}
