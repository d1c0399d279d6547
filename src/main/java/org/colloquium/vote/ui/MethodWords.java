package org.colloquium.vote.ui;

import java.util.Locale;
import java.util.Map;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.count.DotVoting;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.Score;

/**
 * How a method is spoken of.
 *
 * @param name in the API and in the database
 * @param label its name on screens
 * @param about what it does, for who chooses one
 * @param rule who is chosen, after "the paper" or "the two papers"
 */
record MethodWords(String name, String label, String about, String rule) {
    private static final String TICK = "Members tick every paper that they would come for. ";
    private static final String RANK = "Members put the papers in their order. ";
    private static final Map<String, MethodWords> KNOWN = Map.ofEntries(
            entry(
                    "approval",
                    "Approval",
                    TICK
                            + "The most ticked are chosen. Simple, and right for one seat; with several, a majority can take all.",
                    "with the most approvals"),
            entry(
                    "equal-shares",
                    "Equal shares",
                    TICK
                            + "Every vote has an equal share of the seats to spend, and who approves of a winner pays for it"
                            + " together, so that a minority gets its part.",
                    "that supporters pay for out of equal shares"),
            entry(
                    "phragmen",
                    "Phragm\u00e9n",
                    TICK + "Each winner is a load that its supporters share; the next is always the one that loads"
                            + " nobody more than need be. A minority gets its part.",
                    "that load their supporters most evenly"),
            entry(
                    "pav",
                    "Proportional approval",
                    TICK + "A vote counts one for its first winner, a half for its second, a third for its third; the"
                            + " choice with the greatest sum wins. For few papers and seats.",
                    "that together reach the greatest sum, where a vote counts less with each of its winners"),
            entry(
                    "score",
                    "Score",
                    "Members give each paper a mark from nought up, or none. The best marks are chosen.",
                    "with the best marks"),
            entry(
                    "dots",
                    "Dots",
                    "Members spread a budget of dots over the papers, many on one if it matters to them. The most dots"
                            + " are chosen.",
                    "with the most dots"),
            entry(
                    "quadratic",
                    "Quadratic dots",
                    "Members spend credits on dots: one dot on a paper costs one, two cost four, three cost nine. Strong wishes"
                            + " count, and cost dearly.",
                    "with the most dots"),
            entry(
                    "schulze",
                    "Schulze",
                    RANK + "Papers are compared two by two; the one that beats every other is chosen, and if none does,"
                            + " the strongest chain of victories decides.",
                    "that nobody has a stronger chain of victories against"),
            entry(
                    "ranked-pairs",
                    "Ranked pairs",
                    RANK + "Papers are compared two by two, and the clearest victories stand first; what contradicts"
                            + " them is left out.",
                    "that stand highest once the clearest victories stand"),
            entry(
                    "irv",
                    "Instant runoff",
                    RANK
                            + "The paper with the fewest first places is out and its votes pass on, until one has more than"
                            + " half.",
                    "that reach more than half as the last ones fall out"),
            entry(
                    "stv",
                    "Single transferable vote",
                    RANK + "Who reaches the quota is chosen and what is beyond it passes on, by the Scottish rules. For"
                            + " several seats, in proportion.",
                    "that reach the quota, by the Scottish rules"),
            entry(
                    "meek",
                    "Single transferable vote, Meek",
                    RANK
                            + "As the single transferable vote, but every vote for a winner passes on the same part, counted"
                            + " anew in each round. Fairer, and only for a computer.",
                    "that reach the quota, by Meek\u2019s rules"));

    private static Map.Entry<String, MethodWords> entry(String name, String label, String about, String rule) {
        return Map.entry(name, new MethodWords(name, label, about, rule));
    }

    static MethodWords of(String method) {
        return KNOWN.getOrDefault(method, new MethodWords(method, method, "", ""));
    }

    /** "The two papers with the most approvals are chosen." */
    static String rule(BallotDetails ballot) {
        String rule = of(ballot.method()).rule();
        String cost = ballot.options().get(EqualShares.COSTS) == null
                ? ""
                : ", as far as " + ballot.options().get(EqualShares.BUDGET) + " minutes go,";
        return ballot.seats() == 1
                ? "The one " + rule + cost + " is chosen."
                : "The " + Words.number(ballot.seats()) + " " + rule + cost + " are chosen.";
    }

    /** What one is asked to do. */
    static String task(BallotDetails ballot) {
        return switch (ballot.form()) {
                    case APPROVALS -> "Approve every paper you would come for. ";
                    case SCORES ->
                        "Give marks from 0 to " + Score.max(ballot.question()) + "; leave open what you cannot judge. ";
                    case DOTS ->
                        "Spread your " + dots(ballot).budget(ballot.question())
                                + (isQuadratic(ballot)
                                        ? " credits on dots; so many dots on one paper cost their square. "
                                        : " dots over the papers. ");
                    case RANKING -> "Put the papers in your order, as many as you like. ";
                }
                + rule(ballot);
    }

    static boolean isQuadratic(BallotDetails ballot) {
        return ballot.method().equals(DotVoting.QUADRATIC);
    }

    static DotVoting dots(BallotDetails ballot) {
        return new DotVoting(isQuadratic(ballot));
    }

    /** "Approval, two seats". */
    static String method(BallotDetails ballot) {
        return of(ballot.method()).label() + ", " + Words.count(ballot.seats(), "seat", "seats");
    }

    /** Within a sentence. */
    static String methodWithin(BallotDetails ballot) {
        return method(ballot).substring(0, 1).toLowerCase(Locale.ROOT)
                + method(ballot).substring(1);
    }
}
