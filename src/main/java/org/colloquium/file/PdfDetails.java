package org.colloquium.file;

import java.time.Instant;
import org.colloquium.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * The PDF of a paper.
 *
 * @param address where it was fetched from, after redirects
 * @param by who had it fetched, null when nobody is known any more
 */
public record PdfDetails(
        long size, String address, Instant at, @Nullable Person by) {
    /** The site that it was fetched from. */
    public String host() {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }
}
