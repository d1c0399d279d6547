package org.colloquium.common;

import java.time.Duration;

/** A limit on how often was reached; {@link #retryAfter()} says when to come back. */
public class TooManyRequestsException extends RuntimeException {
    private final Duration retryAfter;

    public TooManyRequestsException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
