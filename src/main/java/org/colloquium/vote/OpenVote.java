package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.paper.PaperId;

/**
 * An open ballot by approval on which the caller may vote on a paper.
 *
 * @param candidate the paper as it stands on the ballot, which may have been merged into another since
 * @param named whether the group is told after the close who voted what
 * @param approved whether the caller's vote approves of the paper
 */
public record OpenVote(BallotId ballot, PaperId candidate, String title, boolean named, boolean approved)
        implements Serializable {
    /** The ballot as it is called where one can vote at once. */
    public String words() {
        return named ? title + " (a named ballot: after the close the group sees who voted what)" : title;
    }
}
