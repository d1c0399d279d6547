package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.paper.PaperId;

/**
 * A paper to vote on.
 *
 * @param title as it was when the ballot opened
 */
public record BallotPaper(PaperId id, String title) implements Serializable {
    /** What a paper takes, where papers take minutes, unless something else is said. */
    public static final int MINUTES = 20;
}
