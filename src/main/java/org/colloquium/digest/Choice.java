package org.colloquium.digest;

/** What a person decided about one entry of a draft. */
public enum Choice {
    /** Import it, as a work of its own. */
    IN,
    /** It is the work that it was compared with. */
    SAME,
    /** Leave it out. */
    OUT
}
