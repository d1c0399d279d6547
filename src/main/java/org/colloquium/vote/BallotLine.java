package org.colloquium.vote;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot in a list.
 *
 * @param papers how many are on it
 * @param voters how many may vote, 0 before it opens
 * @param votes how many have
 * @param mine whether the caller may vote on it, {@code voted} whether the caller has
 * @param away whether the caller said that they cannot vote this time, or gave their vote to another
 * @param winners the titles of the chosen papers, empty before the close
 */
public record BallotLine(
        BallotId id,
        String title,
        BallotState state,
        String method,
        int seats,
        int papers,
        int voters,
        int votes,
        boolean mine,
        boolean voted,
        boolean away,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        List<String> winners)
        implements Serializable {

    /** Whether it waits for the caller. */
    public boolean owed() {
        return state == BallotState.OPEN && mine && !voted && !away;
    }
}
