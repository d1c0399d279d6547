package org.colloquium.intake;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one feed or mailbox of a group. */
public record IntakeId(UUID value) implements Serializable {
    public static IntakeId of(String text) {
        return new IntakeId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
