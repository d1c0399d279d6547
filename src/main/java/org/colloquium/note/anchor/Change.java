package org.colloquium.note.anchor;

/** A piece of a text and of what it was before: in both, only before, or only now. */
public record Change(Kind kind, String text) {

    /** Where a piece stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
