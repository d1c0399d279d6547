package org.colloquium.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many sign-ins have failed that the password was not looked at. */
class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("Too many failed tries.");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
