package org.colloquium.note.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.note.Meaning;
import org.colloquium.note.StreamRow;
import org.jspecify.annotations.Nullable;

/**
 * A note or annotation in the stream.
 *
 * @param quote the passage that an annotation speaks of, null for a note
 */
record StreamRowJson(
        String id,
        String paper,
        String title,
        AuthorJson author,
        String markdown,
        @Nullable String quote,
        @Nullable String meaning,
        List<String> tags,
        String visibility,
        boolean resolved,
        Instant writtenAt,
        int replies) {
    static StreamRowJson of(StreamRow it) {
        Meaning meaning = it.marking().meaning();
        return new StreamRowJson(
                it.id().toString(),
                it.paper().toString(),
                it.title(),
                new AuthorJson(it.author().toString(), it.name()),
                it.markdown(),
                it.quote(),
                meaning == null ? null : meaning.word(),
                it.tags(),
                it.visibility().word(),
                it.settled(),
                it.writtenAt(),
                it.replies());
    }
}
