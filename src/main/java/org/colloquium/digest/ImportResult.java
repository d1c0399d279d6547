package org.colloquium.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, or would come to.
 *
 * @param digest null for a dry run
 * @param added how many new papers were, or would be, stored
 * @param duplicates how many entries are the same works as papers of the library or earlier entries
 */
public record ImportResult(
        @Nullable DigestSummary digest, Findings findings, int added, int duplicates, List<DigestEntry> entries) {}
