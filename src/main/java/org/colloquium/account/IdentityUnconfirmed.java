package org.colloquium.account;

import org.springframework.security.access.AccessDeniedException;

/** The caller is signed in, but has to show again who they are before this. */
public class IdentityUnconfirmed extends AccessDeniedException {
    private static final long serialVersionUID = 1;

    IdentityUnconfirmed() {
        super("Sign in again on a page to confirm that it is you; then this can be changed.");
    }
}
