package org.colloquium.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it later on: everything but the token.
 *
 * @param expiresAt when it ends by itself, null for never
 * @param lastUsedAt to the minute
 */
public record TokenDetails(
        TokenId id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
