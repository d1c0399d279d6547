package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.paper.PaperId;

/**
 * A paper to vote on.
 *
 * @param title as it was when the ballot opened
 */
public record BallotPaper(PaperId id, String title) implements Serializable {}
