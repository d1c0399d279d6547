package org.colloquium.intake;

import java.io.Serializable;
import java.util.UUID;

/** Names one feed or mailbox of a group. */
public record IntakeId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
