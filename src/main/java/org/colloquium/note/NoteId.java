package org.colloquium.note;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one note. */
public record NoteId(UUID value) implements TextId {
    public static NoteId of(String text) {
        return new NoteId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
