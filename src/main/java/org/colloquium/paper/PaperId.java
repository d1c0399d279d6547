package org.colloquium.paper;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one work in one group's library. */
public record PaperId(UUID value) implements Serializable {
    public static PaperId of(String text) {
        return new PaperId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
