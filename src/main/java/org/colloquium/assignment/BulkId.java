package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names assignments that were made at once. */
public record BulkId(UUID value) implements Serializable {
    public static BulkId of(String text) {
        return new BulkId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
