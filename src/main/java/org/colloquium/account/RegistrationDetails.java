package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's request for an account.
 *
 * @param name as the person wrote it, hostile until escaped
 * @param confirmedAt since when it waits for an administrator, null before the address was confirmed
 */
public record RegistrationDetails(
        RegistrationId id,
        String email,
        String name,
        @Nullable Instant confirmedAt) implements Serializable {}
