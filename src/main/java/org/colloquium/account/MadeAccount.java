package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/**
 * An account that was just made.
 *
 * @param invitation the secret of its invitation, readable only now; null when it has a password
 * @param sent whether the link was also sent to the address
 */
public record MadeAccount(AccountDetails details, @Nullable String invitation, boolean sent) {}
