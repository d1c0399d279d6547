package org.colloquium.roster;

import java.util.List;

/**
 * What was done, at the one moment when the links can be read.
 *
 * @param invited who has a new account, with the path of the link that opens it
 */
public record RosterDone(RosterPlan plan, List<Invited> invited) {
    /** Somebody whose account waits for them. */
    public record Invited(String email, String name, String path) {}
}
