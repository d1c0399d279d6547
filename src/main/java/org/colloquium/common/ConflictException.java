package org.colloquium.common;

/** The request is sound but does not fit the present state, such as a vote on a closed ballot. */
public class ConflictException extends RuntimeException {
    public ConflictException(String reason) {
        super(reason);
    }
}
