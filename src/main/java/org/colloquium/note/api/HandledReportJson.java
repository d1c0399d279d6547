package org.colloquium.note.api;

import java.time.Instant;
import java.util.Locale;
import org.colloquium.note.HandledReport;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * A report that a moderator has answered.
 *
 * @param note null when it is about a reply, as {@code reply} is when it is about a note or annotation
 * @param author the name of who wrote the text, as {@code reporter} and {@code handledBy} are names
 * @param outcome {@code hidden} or {@code dismissed}
 */
record HandledReportJson(
        String id,
        @Nullable String note,
        @Nullable String reply,
        String paper,
        String title,
        String author,
        String reporter,
        String reason,
        Instant reportedAt,
        String handledBy,
        Instant handledAt,
        String outcome) {
    static HandledReportJson of(HandledReport it) {
        return new HandledReportJson(
                it.id().toString(),
                it.text() instanceof NoteId note ? note.toString() : null,
                it.text() instanceof ReplyId reply ? reply.toString() : null,
                it.paper().toString(),
                it.title(),
                it.name(),
                it.reporterName(),
                it.reason(),
                it.madeAt(),
                it.handlerName(),
                it.handledAt(),
                it.outcome().name().toLowerCase(Locale.ROOT));
    }
}
