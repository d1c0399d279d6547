package org.colloquium.note.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.TextDetails;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is read.
 *
 * @param markdown null when it is hidden from the reader
 */
record ReplyJson(
        String id,
        String note,
        AuthorJson author,
        @Nullable String markdown,
        Instant writtenAt,
        @Nullable Instant editedAt,
        boolean hidden,
        @Nullable String hiddenReason,
        int version,
        List<ReactionJson> reactions) {
    static ReplyJson of(ReplyDetails it) {
        TextDetails text = it.text();
        return new ReplyJson(
                it.id().toString(),
                it.note().toString(),
                AuthorJson.of(text),
                text.markdown(),
                text.writtenAt(),
                text.editedAt(),
                text.hidden(),
                text.hiddenReason(),
                text.version(),
                ReactionJson.of(text.reactions()));
    }
}
