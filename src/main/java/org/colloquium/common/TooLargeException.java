package org.colloquium.common;

/** An input over a limit of this server; the message names the limit. */
public class TooLargeException extends RuntimeException {
    public TooLargeException(String message) {
        super(message);
    }
}
