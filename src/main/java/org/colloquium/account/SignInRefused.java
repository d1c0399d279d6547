package org.colloquium.account;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that opens nothing, whatever the reason: the page says the same for all. */
public class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final SignInMeans by;

    public SignInRefused(SignInMeans by) {
        super("This opens no account here.");
        this.by = by;
    }

    SignInMeans by() {
        return by;
    }
}
