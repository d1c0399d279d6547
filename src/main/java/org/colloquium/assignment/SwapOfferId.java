package org.colloquium.assignment;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one offer to swap. */
public record SwapOfferId(UUID value) implements Serializable {
    public static SwapOfferId of(String text) {
        return new SwapOfferId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
