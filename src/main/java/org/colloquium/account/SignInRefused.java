package org.colloquium.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that opens nothing, whatever the reason: the page says the same for all. */
public class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final SignInMeans by;

    private final @Nullable AccountId whose;

    public SignInRefused(SignInMeans by) {
        this(by, null);
    }

    SignInRefused(SignInMeans by, @Nullable AccountId whose) {
        super("This opens no account here.");
        this.by = by;
        this.whose = whose;
    }

    SignInMeans by() {
        return by;
    }

    /** Whose sign-in it would have been, where that is known. */
    @Nullable AccountId whose() {
        return whose;
    }
}
