package org.colloquium.assignment;

import java.io.Serializable;
import org.colloquium.account.AccountId;

/**
 * Somebody who can be assigned, or was.
 *
 * @param shortName the first name where that says who it is, else the whole
 * @param colour 0 for the reader, 1 to 7 for others
 * @param member whether still in the group
 * @param eligible whether new assignments may go to this person
 */
public record Assignee(AccountId id, String name, String shortName, int colour, boolean member, boolean eligible)
        implements Serializable {
    /** Whose account is gone. */
    public static Assignee nobody(AccountId id) {
        return new Assignee(id, "Somebody", "Somebody", 7, false, false);
    }

    public boolean me() {
        return colour == 0;
    }

    /** "You" for the reader. */
    public String call() {
        return me() ? "You" : name;
    }

    /** "You", or the short name. */
    public String shortCall() {
        return me() ? "You" : shortName;
    }
}
