package org.colloquium.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** So many sign-ins have failed that the password was not looked at. */
class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    private final @Nullable AccountId whose;

    TooManyAttempts(Duration retryAfter) {
        this(retryAfter, null);
    }

    TooManyAttempts(Duration retryAfter, @Nullable AccountId whose) {
        super("Too many failed tries.");
        this.retryAfter = retryAfter;
        this.whose = whose;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /** Whose sign-in it would have been, where that is known. */
    @Nullable AccountId whose() {
        return whose;
    }
}
