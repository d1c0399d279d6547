package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one assignment. */
public record AssignmentId(UUID value) implements Serializable {
    public static AssignmentId of(String text) {
        return new AssignmentId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
