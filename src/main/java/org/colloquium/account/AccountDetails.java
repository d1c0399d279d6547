package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param invited whether the person has still to follow an invitation and choose a password
 * @param lastSeenAt to the minute, null for never
 */
public record AccountDetails(
        AccountId id,
        String email,
        String name,
        boolean administrator,
        boolean enabled,
        boolean invited,
        Instant createdAt,
        @Nullable Instant lastSeenAt)
        implements Serializable {}
