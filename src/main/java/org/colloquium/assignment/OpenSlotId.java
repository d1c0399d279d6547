package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one open slot. */
public record OpenSlotId(UUID value) implements Serializable {
    public static OpenSlotId of(String text) {
        return new OpenSlotId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
