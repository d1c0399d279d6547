package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param invited whether the person has still to follow an invitation and choose a password
 * @param signIn by what the account opens as things are set now, and whether a second factor is asked for
 * @param lastSeenAt to the minute, null for never
 */
public record AccountDetails(
        AccountId id,
        String email,
        String name,
        boolean administrator,
        boolean enabled,
        boolean invited,
        Set<SignInMeans> signIn,
        Instant createdAt,
        @Nullable Instant lastSeenAt)
        implements Serializable {}
