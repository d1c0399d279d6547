package org.colloquium.sharedpage.yjs;

/** Bytes that are no update of a shared text, or one that would do more than write and delete plain text in it. */
public final class MalformedUpdate extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedUpdate(String message) {
        super(message);
    }
}
