package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/**
 * An account that an administrator wants to make.
 *
 * @param password null to have the person choose one by an invitation
 */
public record NewAccount(
        @Nullable String email,
        @Nullable String name,
        @Nullable String password,
        boolean administrator) {}
