package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Words;

/** Why a count by approval ended as it did, in sentences that are read off its figures. */
final class ApprovalReasons {
    private static final List<String> PLACES = List.of("first", "second", "third");

    private final Count count;
    private final UnaryOperator<String> names;

    ApprovalReasons(Count count, UnaryOperator<String> names) {
        this.count = count;
        this.names = names;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(leaders());
        count.ties().forEach(it -> sentences.add(tie(it)));
        Count.Closeness closeness = count.closeness();
        sentences.add(
                closeness == null ? "There are no more papers than seats, so none is left out." : close(closeness));
        return sentences;
    }

    private String leaders() {
        List<String> winners = count.winners();
        if (count.votes() == 0) {
            return "There is no vote to count, so all have none.";
        }
        if (winners.size() > PLACES.size()) {
            return named(winners.getFirst()) + " is first with " + count.of(winners.getFirst()) + ", the last of the "
                    + Words.number(winners.size()) + " seats goes to " + named(winners.getLast()) + " with "
                    + count.of(winners.getLast()) + ".";
        }
        List<String> others = new ArrayList<>();
        for (int i = 1; i < winners.size(); i++) {
            others.add(", " + named(winners.get(i)) + " " + PLACES.get(i) + " with " + count.of(winners.get(i)));
        }
        return named(winners.getFirst()) + " is first with " + count.of(winners.getFirst()) + String.join("", others)
                + ".";
    }

    private String tie(Count.Tie tie) {
        List<String> left = tie.candidates().stream()
                .filter(it -> !tie.chosen().contains(it))
                .toList();
        return all(tie.candidates()) + " have " + count.of(tie.candidates().getFirst())
                + " each. Equal counts are settled by the order on the ballot, where " + all(tie.chosen())
                + (tie.chosen().size() == 1 ? " stands" : " stand") + " before " + all(left) + ".";
    }

    private String close(Count.Closeness it) {
        String missing =
                it.difference() == 0 ? ". " : "; it needed " + Words.number(it.difference()) + " more to draw level. ";
        String next = "Next is " + named(it.next()) + " with " + count.of(it.next()) + missing;
        if (it.oneVoteDecides()) {
            return next + "One vote, given otherwise, could have changed the outcome.";
        }
        if (it.difference() > 2) {
            return next + "Had one member voted the other way on both, it would still be "
                    + (count.of(it.last()) - 1) + " to " + (count.of(it.next()) + 1)
                    + ", so the rule for equal counts was not needed.";
        }
        return next
                + (count.votes() == 0
                        ? "Any vote would have counted."
                        : "No single vote could have changed the outcome.");
    }

    private String all(List<String> candidates) {
        return candidates.size() > 4
                ? Words.count(candidates.size(), "paper", "papers")
                : Words.list(candidates.stream().map(this::named).collect(Collectors.toList()));
    }

    private String named(String candidate) {
        return names.apply(candidate);
    }
}
