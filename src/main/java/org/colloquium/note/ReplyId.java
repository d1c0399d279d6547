package org.colloquium.note;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one reply. */
public record ReplyId(UUID value) implements TextId {
    public static ReplyId of(String text) {
        return new ReplyId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
