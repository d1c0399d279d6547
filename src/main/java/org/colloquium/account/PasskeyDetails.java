package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param backedUp whether it is kept beyond the one device, by whoever keeps the owner's passwords
 * @param lastUsedAt null for never
 */
public record PasskeyDetails(
        PasskeyId id,
        String name,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt) implements Serializable {}
