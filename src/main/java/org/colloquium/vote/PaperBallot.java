package org.colloquium.vote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ballot that a paper is or was on.
 *
 * @param approvals how many approved of the paper, null before the close and where members did not approve
 * @param votes how many votes were counted, null before the close
 * @param chosen whether the paper was chosen
 */
public record PaperBallot(
        BallotId id,
        String title,
        BallotState state,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Integer approvals,
        @Nullable Integer votes,
        boolean chosen) {}
