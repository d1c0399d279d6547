package org.colloquium.vote;

import org.jspecify.annotations.Nullable;

/**
 * Members have longer to vote than they were told.
 *
 * @param ballot with its voters
 * @param shortfall what was missing at its hour, null when an organiser moved the close
 */
public record BallotExtended(BallotDetails ballot, @Nullable Shortfall shortfall) {}
