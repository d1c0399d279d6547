package org.colloquium.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A paper as its page shows it.
 *
 * @param title as its source writes it, and {@code titleText} as a reader expects it; likewise the abstract
 * @param venue where it appeared; {@code comment} what its authors or a digest say of it
 * @param addedBy who brought it, null when nobody is known
 * @param merged the papers that were merged into it
 * @param version for edits with conflict detection
 */
public record PaperDetails(
        PaperId id,
        GroupId group,
        String title,
        String titleText,
        String abstractSource,
        String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        List<PaperLink> links,
        @Nullable String venue,
        @Nullable String comment,
        Instant addedAt,
        @Nullable AccountId addedBy,
        List<PaperId> merged,
        int version) {

    /** The same as it would be stored. */
    NewPaper content() {
        return new NewPaper(
                title,
                titleText,
                abstractSource,
                abstractText,
                authors,
                arxivId,
                doi,
                published,
                links,
                venue,
                comment,
                false);
    }

    /** What a person may write in it. */
    public PaperFields fields() {
        return new PaperFields(title, abstractSource, authors, arxivId, doi, published, links, venue, comment);
    }
}
