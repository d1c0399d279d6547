package org.colloquium.vote;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one ballot. */
public record BallotId(UUID value) implements Serializable {
    public static BallotId of(String text) {
        return new BallotId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
