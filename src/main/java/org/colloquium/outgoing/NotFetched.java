package org.colloquium.outgoing;

/**
 * Something could not be fetched; the message says why in the words of whoever asked for it. It is the same for an
 * address that does not answer and for one that may not be reached, so that nobody learns what stands behind this server.
 */
public class NotFetched extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFetched(String message) {
        super(message);
    }
}
