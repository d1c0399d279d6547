package org.colloquium.assignment;

import java.io.Serializable;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that the member who has it offers to others.
 *
 * @param what offered; its member offers it
 * @param to whom it is offered; null for everybody
 * @param against what keeps the reader from taking it for nothing; null when they may, or offer it themselves
 */
public record SwapOffer(
        SwapOfferId id,
        AssignmentDetails what,
        @Nullable AccountId to,
        @Nullable Hindrance against) implements Serializable {
    /** Whether the reader may take it, be it for something in return. */
    public boolean open() {
        return against == null || against == Hindrance.TWICE || against == Hindrance.FULL;
    }

    SwapOffer withAgainst(@Nullable Hindrance other) {
        return new SwapOffer(id, what, to, other);
    }
}
