package org.colloquium.assignment;

import java.util.List;
import org.colloquium.assignment.propose.Exchange;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.ui.Words;

/** What is said of a whole plan. */
public final class PlanWords {
    private PlanWords() {}

    /** How even it is, and how many wishes it grants; names nobody. */
    public static String balance(ProposalBoard board) {
        Plan plan = board.plan();
        List<Integer> turns = board.instance().members().stream()
                .filter(it -> it.maxLoad() == null || it.maxLoad() > 0)
                .map(it -> plan.of(it.id()).size())
                .sorted()
                .toList();
        if (turns.isEmpty()) {
            return "";
        }
        int all = plan.placements().size();
        if (all == 0) {
            return "Nobody gets a turn.";
        }
        long wished = board.instance().members().stream()
                .flatMap(it -> plan.of(it.id()).stream().map(turn -> it.level(turn.paper())))
                .filter(it -> it == Level.LOVE || it == Level.LIKE)
                .count();
        return each(turns.getFirst(), turns.getLast()) + ". " + wished(wished, all)
                + " to somebody who asked for the paper.";
    }

    private static String wished(long wished, int all) {
        if (wished == all && all > 1) {
            return (all == 2 ? "Both" : "All " + Words.number(all)) + " turns go";
        }
        return (wished == 0 ? "None" : Words.sentence(Words.number(wished))) + " of the "
                + Words.count(all, "turn", "turns") + (wished < 2 ? " goes" : " go");
    }

    private static String each(int fewest, int most) {
        if (fewest == most) {
            return "Everybody gets " + Words.count(most, "turn", "turns");
        }
        return fewest == 0
                ? "Nobody gets more than " + Words.count(most, "turn", "turns")
                : "Everybody gets " + Words.number(fewest) + (most == fewest + 1 ? " or " : " to ")
                        + Words.count(most, "turn", "turns");
    }

    /** What can be checked of the whole; names nobody. Empty where an exchange would be {@link #fairer}. */
    public static String statement(ProposalBoard board, Reasons reasons) {
        if (reasons.fairer() != null) {
            return "";
        }
        boolean proved = board.proposal().proved();
        String alone =
                proved || reasons.complete() ? "No single handover and no swap makes the worst-off better off. " : "";
        return alone
                + (proved
                        ? "No plan that keeps the rules"
                                + (board.judged().instance().pinned().isEmpty() ? "" : " and what is pinned")
                                + " is fairer."
                        : "That no other plan is fairer was not shown: the search ended first, because time was up or"
                                + " somebody took the best so far, or something was changed by hand.");
    }

    /** The exchange that would be fairer, in a sentence; empty where there is none. */
    public static String fairer(Reasons reasons, ProposalNames names) {
        Exchange fairer = reasons.fairer();
        return fairer == null ? "" : "It would be fairer " + Why.words(fairer, names::of) + ".";
    }
}
