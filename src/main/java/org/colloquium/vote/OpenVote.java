package org.colloquium.vote;

import java.io.Serializable;

/**
 * An open ballot by approval on which the caller may vote on a paper.
 *
 * @param approved whether the caller's vote approves of the paper
 */
public record OpenVote(BallotId ballot, String title, boolean approved) implements Serializable {}
