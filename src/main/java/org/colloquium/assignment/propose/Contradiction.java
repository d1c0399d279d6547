package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a few of many rules that cannot be kept together, none of which could be left out, by splitting them in halves: with
 * k found among n it takes some k · log(n / k) searches (U. Junker: QuickXplain, AAAI 2004). Rules that stand first are
 * preferred.
 */
final class Contradiction {
    private final Grid grid;
    private final Search search;
    private boolean smallest = true;

    Contradiction(Grid grid, Search search) {
        this.grid = grid;
        this.search = search;
    }

    /** @param rules that cannot be kept together */
    Answer.Impossible of(List<Rule> rules) {
        List<Rule> found = within(List.of(), false, rules);
        return new Answer.Impossible(rules.stream().filter(found::contains).toList(), smallest);
    }

    /** Those of some rules that contradict each other and what is given. */
    private List<Rule> within(List<Rule> given, boolean more, List<Rule> rules) {
        if (more && !possible(given)) {
            return List.of();
        }
        if (rules.size() <= 1) {
            return rules;
        }
        List<Rule> first = rules.subList(0, rules.size() / 2);
        List<Rule> second = rules.subList(rules.size() / 2, rules.size());
        List<Rule> ofSecond = within(both(given, first), true, second);
        List<Rule> ofFirst = within(both(given, ofSecond), !ofSecond.isEmpty(), first);
        return both(ofFirst, ofSecond);
    }

    /** What could not be shown to be impossible in time counts as possible, so that what is found stays impossible. */
    private boolean possible(List<Rule> rules) {
        Search.Solved solved = search.solve(new Model(grid, rules).cp);
        if (solved == null || !(solved.hasSolution() || solved.isImpossible())) {
            smallest = false;
            return true;
        }
        return solved.hasSolution();
    }

    private static List<Rule> both(List<Rule> some, List<Rule> others) {
        List<Rule> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
