package org.colloquium.vote;

/**
 * Members propose papers for a ballot from now on.
 *
 * @param ballot without its voters
 */
public record BallotNominates(BallotDetails ballot) {}
