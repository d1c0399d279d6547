package org.colloquium.assignment.propose;

import java.util.List;

/** What comes of looking for a fair plan. */
public sealed interface Answer {
    /**
     * A plan that keeps all rules.
     *
     * @param proved whether none is fairer; otherwise it is the best that was found before time or patience ended
     */
    record Proposal(Plan plan, boolean proved) implements Answer {}

    /**
     * No plan keeps all rules.
     *
     * @param rules some that cannot be kept together
     * @param smallest whether without any one of them the others could; otherwise time ended before that was shown
     */
    record Impossible(List<Rule> rules, boolean smallest) implements Answer {}

    /** Time or patience ended before a plan was found, and before it was shown that there is none. */
    record Undecided() implements Answer {}
}
