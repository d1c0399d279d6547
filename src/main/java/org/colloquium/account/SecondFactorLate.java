package org.colloquium.account;

import org.springframework.security.core.AuthenticationException;

/** A code came without a first step before it, or too long after. */
class SecondFactorLate extends AuthenticationException {
    private static final long serialVersionUID = 1;

    SecondFactorLate() {
        super("Begin again.");
    }
}
