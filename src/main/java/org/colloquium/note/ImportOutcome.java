package org.colloquium.note;

import java.util.List;

/**
 * What became of a file of annotations.
 *
 * @param duplicates how many were there already
 */
public record ImportOutcome(int imported, int duplicates, List<Failure> failed) {

    /** An item that could not be taken; nothing of it was kept. */
    public record Failure(int index, String why) {}
}
