package org.colloquium.note.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.TextDetails;
import org.jspecify.annotations.Nullable;

/**
 * A note with its thread as it is read.
 *
 * @param resolved whether its thread is resolved
 * @param markdown null when it was deleted and only holds its replies, or when it is hidden from the reader
 */
record NoteJson(
        String id,
        String paper,
        AuthorJson author,
        String visibility,
        @Nullable String markdown,
        Instant writtenAt,
        @Nullable Instant editedAt,
        boolean deleted,
        boolean hidden,
        @Nullable String hiddenReason,
        boolean resolved,
        int version,
        List<ReactionJson> reactions,
        List<ReplyJson> replies) {
    static NoteJson of(NoteDetails it) {
        TextDetails text = it.text();
        return new NoteJson(
                it.id().toString(),
                it.paper().toString(),
                AuthorJson.of(text),
                it.visibility().word(),
                text.markdown(),
                text.writtenAt(),
                text.editedAt(),
                text.deleted(),
                text.hidden(),
                text.hiddenReason(),
                it.settledAt() != null,
                text.version(),
                ReactionJson.of(text.reactions()),
                it.replies().stream().map(ReplyJson::of).toList());
    }
}
