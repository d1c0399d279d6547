package org.colloquium.intake;

/** A feed or mailbox could not be read; the message says why in an organiser's words. */
public class IntakeFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IntakeFailed(String message) {
        super(message);
    }
}
