package org.colloquium.assignment;

import java.util.List;

/** What came of looking for a way to fill what was declined or left behind. */
public sealed interface Mending {
    /** What of a board has nobody any more: declined, or left behind by who no longer takes part. */
    static List<AssignmentDetails> needed(Board board) {
        return Gaps.coming(board).stream()
                .filter(it -> it.state() == AssignmentState.DECLINED
                        || !board.person(it.member()).eligible())
                .toList();
    }

    /**
     * The fewest changes that fill it; none when there is nothing to fill.
     *
     * @param board names all that the changes speak of
     */
    record Found(List<Handover> changes, Board board) implements Mending {}

    /** There is no way, whoever is disturbed; or none was found in time. */
    record None() implements Mending {}
}
