package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;

/** Names a plan that was published. */
public record PlanId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
