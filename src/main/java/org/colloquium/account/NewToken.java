package org.colloquium.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token that somebody wants.
 *
 * @param scopes null for all that its owner has
 * @param expiresAt null for never
 */
public record NewToken(
        @Nullable String name,
        @Nullable Set<Scope> scopes,
        @Nullable Instant expiresAt) {}
