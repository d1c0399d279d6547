package org.colloquium.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/**
 * A note or an annotation as a file brings it, with whom it is by in its words where that is somebody else.
 *
 * @param origin what tells it from all others: the address that its source gave it or, without one, all that it says
 * @param source the address of the paper that it is about, null where it does not say
 * @param paper the same where it is one of this server
 * @param own the note of this server that its address names, null where it names none
 * @param file the PDF of this server that it is about, null for whichever text has its words
 * @param quote null for a note on the whole paper, where {@code position} is null too
 * @param replies their words, the oldest first
 * @param images the files that came with it, by the ids that its words name them by
 */
public record ForeignNote(
        String origin,
        @Nullable String source,
        @Nullable UUID paper,
        @Nullable NoteId own,
        String markdown,
        Marking marking,
        Visibility visibility,
        boolean settled,
        @Nullable UUID file,
        @Nullable Quote quote,
        @Nullable Span position,
        @Nullable Integer page,
        List<String> replies,
        Map<UUID, byte[]> images) {

    public ForeignNote {
        replies = List.copyOf(replies);
        images = Map.copyOf(images);
    }

    /** The same for nobody else to read. */
    public ForeignNote kept() {
        return new ForeignNote(
                origin,
                source,
                paper,
                own,
                markdown,
                marking,
                Visibility.PRIVATE,
                settled,
                file,
                quote,
                position,
                page,
                replies,
                images);
    }

    boolean isAnnotation() {
        return quote != null || position != null;
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
