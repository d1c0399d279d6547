package org.colloquium.vote;

import java.io.Serializable;

/**
 * What a ballot lacked that ended without a result.
 *
 * @param votes how many had voted
 * @param voters how many could vote, those aside who said that they cannot or who have left
 * @param needed how many votes there should have been
 */
public record Shortfall(long votes, long voters, long needed) implements Serializable {
    /** "7 of 12 voted, 8 were needed". */
    public String words() {
        return votes + " of " + voters + " voted, " + needed + (needed == 1 ? " was needed" : " were needed");
    }
}
