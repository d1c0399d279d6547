package org.colloquium.digest.format;

/** What was given is no text that any recogniser could read; the message says so to the person who gave it. */
public final class UnreadableDigest extends RuntimeException {

    public UnreadableDigest(String message) {
        super(message);
    }
}
