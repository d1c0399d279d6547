package org.colloquium.vote;

import java.util.List;

/**
 * A ballot has a result, or ended without one since too few voted.
 *
 * @param ballot without its voters
 * @param winners the chosen papers, in the order of the result
 */
public record BallotClosed(BallotDetails ballot, List<BallotPaper> winners) {
    public BallotClosed {
        winners = List.copyOf(winners);
    }
}
