package org.colloquium.vote.count;

import java.util.List;

/** How it is said that the order of the candidates decided. */
final class Ties {
    private Ties() {}

    /** A tie of somebody who is chosen with others who are not, or who are all the same, later. */
    static Reason reason(Count.Tie tie) {
        List<String> left = tie.candidates().stream()
                .filter(it -> !tie.chosen().contains(it))
                .toList();
        if (left.isEmpty()) {
            return Reason.of("{} were equal at one step; the order on the ballot decided.", tie.candidates());
        }
        return Reason.of(
                "{} are equal; the order on the ballot decides, where {} "
                        + (tie.chosen().size() == 1 ? "stands" : "stand") + " before {}.",
                tie.candidates(),
                tie.chosen(),
                left);
    }

    /** A tie of those of whom one had to go, or to pass on first. */
    static Reason exclusion(Count.Tie tie) {
        return Reason.of(
                "{} were equal at one step, and others could have been chosen by another pick; the order on the "
                        + "ballot decided.",
                tie.candidates());
    }
}
