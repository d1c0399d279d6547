package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.account.AccountId;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may vote on a ballot.
 *
 * @param name and {@code role} as they were when it opened
 * @param voted whether there is a vote, never which
 * @param away whether the person said that they cannot vote this time, and has not
 * @param gone whether the person has left since, or may no longer vote
 * @param delegate who votes in the person's place, null for nobody; {@code voted} is then whether that one has
 */
public record Voter(
        AccountId id,
        String name,
        Role role,
        boolean voted,
        boolean away,
        boolean gone,
        @Nullable AccountId delegate) implements Serializable {
    /** Whether they have voted or still could. */
    public boolean isAble() {
        return voted || (!away && !gone);
    }

    /** Whether a vote may still come from them, rather than from somebody in their place. */
    public boolean isAwaited() {
        return !voted && isAble() && delegate == null;
    }
}
