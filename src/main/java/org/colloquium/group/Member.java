package org.colloquium.group;

import java.time.Instant;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a group.
 *
 * @param colour 1 to 7, the member's colour on avatars and marks; the reader's own place is always shown in green
 * @param letInBy the administrator of the server who let them in, null where the group did
 */
public record Member(
        AccountId id,
        String name,
        Role role,
        Instant since,
        int colour,
        @Nullable AccountId letInBy) {
    /** Whether this is an administrator of the server who came in as such. */
    public boolean isJoinedAsAdministrator() {
        return id.equals(letInBy);
    }
}
