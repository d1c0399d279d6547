package org.colloquium.common;

/** What was asked for is not there, or is not the caller's to see: both look the same from outside. */
public class NotFoundException extends RuntimeException {
    public NotFoundException(String what) {
        super(what);
    }

    public NotFoundException() {
        this("This is not here, or not yours to see.");
    }
}
