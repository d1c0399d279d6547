package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.paper.PaperId;

/**
 * An open ballot by approval on which the caller may vote on a paper.
 *
 * @param candidate the paper as it stands on the ballot, which may have been merged into another since
 * @param approved whether the caller's vote approves of the paper
 */
public record OpenVote(BallotId ballot, PaperId candidate, String title, boolean approved) implements Serializable {}
