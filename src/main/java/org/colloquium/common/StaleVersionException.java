package org.colloquium.common;

/** Somebody else saved the same thing since the caller read it. */
public class StaleVersionException extends RuntimeException {
    public StaleVersionException() {
        super("Somebody else changed this in the meantime. Nothing of yours is lost: look at both and save again.");
    }
}
