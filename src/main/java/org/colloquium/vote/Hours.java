package org.colloquium.vote;

import java.time.Instant;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** When the clock is to open a ballot, and when to close it; null for by hand. */
record Hours(@Nullable Instant opens, @Nullable Instant closes) {
    void mustLieAhead(Instant now) {
        if (closes != null && !closes.isAfter(now)) {
            throw new InvalidInputException("closesAt", "The close must lie in the future.");
        }
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            throw new InvalidInputException("closesAt", "The close must come after the opening.");
        }
    }
}
