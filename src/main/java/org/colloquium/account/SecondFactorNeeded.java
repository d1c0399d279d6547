package org.colloquium.account;

import org.springframework.security.core.AuthenticationException;

/** The password was right, but the account asks for a code as well, and there is nowhere to ask for it. */
class SecondFactorNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1;

    SecondFactorNeeded() {
        super(
                "This account has a second factor, so a password alone makes no token. Sign in on a page and make one under "
                        + "My account.");
    }
}
