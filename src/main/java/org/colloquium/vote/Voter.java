package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.account.AccountId;
import org.colloquium.group.Role;

/**
 * Somebody who may vote on a ballot.
 *
 * @param name and {@code role} as they were when it opened
 * @param voted whether there is a vote, never which
 * @param away whether the person said that they cannot vote this time, and has not
 * @param gone whether the person has left since, or may no longer vote
 */
public record Voter(AccountId id, String name, Role role, boolean voted, boolean away, boolean gone) implements Serializable {
    /** Whether a vote of theirs may still come. */
    public boolean isAwaited() {
        return !voted && !away && !gone;
    }
}
