package org.colloquium.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's second factor.
 *
 * @param email by which the app names the account
 * @param since null for none
 * @param required whether it cannot be removed
 */
public record SecondFactorDetails(String email, @Nullable Instant since, int recoveryCodesLeft, boolean required) {}
