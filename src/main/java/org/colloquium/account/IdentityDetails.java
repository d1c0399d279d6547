package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * A connection of an account with a provider of single sign-on.
 *
 * @param issuer the provider's address
 */
public record IdentityDetails(IdentityId id, String issuer, Instant since, Instant lastUsedAt)
        implements Serializable {}
