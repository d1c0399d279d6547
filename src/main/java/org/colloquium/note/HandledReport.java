package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import org.colloquium.paper.PaperId;

/**
 * A report that a moderator has answered.
 *
 * @param name who wrote the text
 * @param reason in the reporter's words
 * @param handlerName who answered it
 */
public record HandledReport(
        ReportId id,
        TextId text,
        PaperId paper,
        String title,
        String name,
        String reporterName,
        String reason,
        Instant madeAt,
        String handlerName,
        Instant handledAt,
        Outcome outcome)
        implements Serializable {
    /** What was done: the text was hidden, or left as it is. */
    public enum Outcome {
        HIDDEN,
        DISMISSED
    }
}
