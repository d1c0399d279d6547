package org.colloquium.assignment;

import java.util.List;

/** What came of looking for a way to fill what was declined or left behind. */
public sealed interface Mending {
    /**
     * The fewest changes that fill it; none when there is nothing to fill.
     *
     * @param board names all that the changes speak of
     */
    record Found(List<Handover> changes, Board board) implements Mending {}

    /** There is no way, whoever is disturbed; or none was found in time. */
    record None() implements Mending {}
}
