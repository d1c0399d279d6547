package org.colloquium.sharedpage;

import java.time.Instant;
import java.util.List;
import org.colloquium.account.Person;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * The page of a paper as it is now.
 *
 * @param paper the one that the page stands with: of papers that are one work, the one that goes on
 * @param version grows with every change, 0 before the first
 * @param updatedAt null before the first change, as {@code updatedBy}
 * @param merged what was written on papers before they were merged into this one
 */
public record SharedPage(
        PaperId paper,
        String markdown,
        int version,
        @Nullable Instant updatedAt,
        @Nullable Person updatedBy,
        List<MergedPage> merged) {
    /** The page of a paper that was merged into another: it is read, and goes on when they are taken apart again. */
    public record MergedPage(PaperId paper, String title, String markdown) {}
}
