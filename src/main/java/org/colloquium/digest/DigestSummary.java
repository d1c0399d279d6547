package org.colloquium.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.account.Person;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A digest as it stands in a list.
 *
 * @param fileName null when it was pasted or sent without a name
 * @param size in bytes
 * @param by whoever gave it; null when the account is gone
 * @param changedAt when it was given, or last became a draft
 * @param importedAt null while it is a draft
 * @param format null while a large draft has not been read yet
 * @param dated the day that the digest bears
 * @param found how many entries it holds
 * @param added how many became new papers
 * @param duplicates how many were the same works as papers of the library or earlier entries
 * @param cameFrom in words, what brought it by itself: "the feed arXiv cs.LG"; null when a person gave it
 */
public record DigestSummary(
        DigestId id,
        GroupId group,
        @Nullable String fileName,
        int size,
        @Nullable Person by,
        Instant changedAt,
        @Nullable Instant importedAt,
        @Nullable String format,
        @Nullable LocalDate dated,
        int found,
        int added,
        int duplicates,
        @Nullable String cameFrom) {

    public boolean isDraft() {
        return importedAt == null;
    }
}
