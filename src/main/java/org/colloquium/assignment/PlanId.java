package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names a plan that was published. */
public record PlanId(UUID value) implements Serializable {
    public static PlanId of(String text) {
        return new PlanId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
