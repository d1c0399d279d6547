package org.colloquium.vote;

/**
 * A ballot closes soon: as long before as was agreed to remind those who have not voted.
 *
 * @param ballot with its voters
 */
public record BallotCloses(BallotDetails ballot) {}
