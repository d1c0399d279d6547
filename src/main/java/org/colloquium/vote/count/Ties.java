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
            return Reason.of("{} were equal at one step; the order of the candidates decided.", tie.candidates());
        }
        return Reason.of(
                "{} are equal; the order of the candidates decides, where {} "
                        + (tie.chosen().size() == 1 ? "stands" : "stand") + " before {}.",
                tie.candidates(),
                tie.chosen(),
                left);
    }

    /** A tie of those who have the least. */
    static Reason exclusion(Count.Tie tie) {
        List<String> left = tie.candidates().stream()
                .filter(it -> !tie.chosen().contains(it))
                .toList();
        return Reason.of(
                "{} were equal when one of them had to go; the order of the candidates decided, so {} "
                        + (left.size() == 1 ? "was" : "were") + " out before {}.",
                tie.candidates(),
                left,
                tie.chosen());
    }
}
