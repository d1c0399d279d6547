package org.colloquium.digest;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one digest of one group. */
public record DigestId(UUID value) implements Serializable {
    public static DigestId of(String text) {
        return new DigestId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
