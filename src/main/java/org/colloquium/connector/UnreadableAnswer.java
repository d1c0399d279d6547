package org.colloquium.connector;

/** A register answered with something other than what it describes. */
class UnreadableAnswer extends Exception {
    private static final long serialVersionUID = 1;
}
