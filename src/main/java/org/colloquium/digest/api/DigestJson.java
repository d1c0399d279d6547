package org.colloquium.digest.api;

import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.digest.DigestSummary;
import org.jspecify.annotations.Nullable;

/**
 * An imported digest in a list.
 *
 * @param size of its source, in bytes
 */
record DigestJson(
        String id,
        @Nullable String format,
        @Nullable LocalDate date,
        @Nullable String fileName,
        int size,
        int found,
        int added,
        int duplicates,
        ImportJson.@Nullable PersonJson importedBy,
        @Nullable Instant importedAt) {
    static DigestJson of(DigestSummary it) {
        return new DigestJson(
                it.id().toString(),
                it.format(),
                it.dated(),
                it.fileName(),
                it.size(),
                it.found(),
                it.added(),
                it.duplicates(),
                ImportJson.PersonJson.of(it.by()),
                it.importedAt());
    }
}
