package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * An open report with the text that it is about.
 *
 * @param name the author's name
 * @param quote the passage that the text speaks of, null where it is no annotation
 * @param reason in the reporter's words
 */
public record ReportDetails(
        ReportId id,
        TextId text,
        PaperId paper,
        String title,
        AccountId author,
        String name,
        @Nullable String quote,
        String markdown,
        Instant writtenAt,
        AccountId reporter,
        String reporterName,
        String reason,
        Instant madeAt)
        implements Serializable {}
