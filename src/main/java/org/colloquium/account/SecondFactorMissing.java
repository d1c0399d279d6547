package org.colloquium.account;

import org.springframework.security.access.AccessDeniedException;

/** A second factor is required of the caller, and they have still to set it up. */
public class SecondFactorMissing extends AccessDeniedException {
    private static final long serialVersionUID = 1;

    SecondFactorMissing() {
        super("A second factor is required of you. Set it up first; then you can go on.");
    }
}
