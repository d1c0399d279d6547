package org.colloquium.assignment;

import java.util.List;

/** What came of looking for a way to fill what was declined or left behind. */
public sealed interface Mending {
    /** Whether something of what a board shows has nobody any more. */
    static boolean isNeeded(Board board) {
        return Gaps.coming(board).stream()
                .anyMatch(it -> it.state() == AssignmentState.DECLINED
                        || !board.person(it.member()).eligible());
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
