package org.colloquium.vote;

/**
 * Members vote from now on.
 *
 * @param ballot without its voters
 */
public record BallotOpened(BallotDetails ballot) {}
