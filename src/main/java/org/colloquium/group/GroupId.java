package org.colloquium.group;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one reading group. */
public record GroupId(UUID value) implements Serializable {
    public static GroupId of(String text) {
        return new GroupId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
