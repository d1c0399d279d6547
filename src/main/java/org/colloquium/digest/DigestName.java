package org.colloquium.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.common.ui.Times;
import org.jspecify.annotations.Nullable;

/** What a digest is called: by the day it bears, else by its file, else by the day it came. */
public final class DigestName {
    private DigestName() {}

    /** To go on within a sentence, such as "the digest of 18 March". */
    public static String of(DigestSummary digest) {
        Instant came = digest.importedAt() == null ? digest.changedAt() : digest.importedAt();
        return of(digest.dated(), digest.fileName(), came);
    }

    static String of(@Nullable LocalDate dated, @Nullable String fileName, Instant came) {
        Times times = Times.here();
        return dated != null
                ? "the digest of " + times.date(dated)
                : fileName != null ? fileName : "the text pasted on " + times.date(came);
    }
}
