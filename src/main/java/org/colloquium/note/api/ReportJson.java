package org.colloquium.note.api;

import java.time.Instant;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReportDetails;
import org.jspecify.annotations.Nullable;

/**
 * An open report with the text that it is about.
 *
 * @param note null when it is about a reply, as {@code reply} is when it is about a note or annotation
 * @param quote the passage that an annotation speaks of
 */
record ReportJson(
        String id,
        @Nullable String note,
        @Nullable String reply,
        String paper,
        String title,
        AuthorJson author,
        @Nullable String quote,
        String markdown,
        Instant writtenAt,
        AuthorJson reporter,
        String reason,
        Instant reportedAt) {
    static ReportJson of(ReportDetails it) {
        return new ReportJson(
                it.id().toString(),
                it.text() instanceof NoteId note ? note.toString() : null,
                it.text() instanceof ReplyId reply ? reply.toString() : null,
                it.paper().toString(),
                it.title(),
                new AuthorJson(it.author().toString(), it.name()),
                it.quote(),
                it.markdown(),
                it.writtenAt(),
                new AuthorJson(it.reporter().toString(), it.reporterName()),
                it.reason(),
                it.madeAt());
    }
}
