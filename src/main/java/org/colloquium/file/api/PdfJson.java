package org.colloquium.file.api;

import java.time.Instant;
import org.colloquium.file.PdfDetails;

/**
 * What is known of the PDF of a paper.
 *
 * @param size in bytes
 * @param from the address that it was fetched from
 */
record PdfJson(long size, String from, Instant fetchedAt) {
    static PdfJson of(PdfDetails it) {
        return new PdfJson(it.size(), it.address(), it.at());
    }
}
