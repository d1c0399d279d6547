package org.colloquium.vote.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;

/**
 * Dots out of a budget. Plain, it is cumulative voting (A. T. Cole: Legal and Mathematical Aspects of Cumulative
 * Voting, South Carolina Law Quarterly 2, 1950): a dot costs one. Quadratic (S. P. Lalley, E. G. Weyl: Quadratic
 * Voting, AEA Papers and Proceedings 108, 2018): n dots for one candidate cost n times n. Most dots win; equal sums are
 * settled by the order of the candidates.
 */
public final class DotVoting implements Method<Points> {
    public static final String DOTS = "dots";
    public static final String QUADRATIC = "quadratic";

    private final boolean quadratic;

    public DotVoting(boolean quadratic) {
        this.quadratic = quadratic;
    }

    @Override
    public String name() {
        return quadratic ? QUADRATIC : DOTS;
    }

    @Override
    public Form form() {
        return Form.DOTS;
    }

    @Override
    public void check(Question question) {
        new Options(question).only(name(), "budget");
        budget(question);
    }

    @Override
    public Points read(Map<String, ?> json, Question question) {
        int budget = budget(question);
        Points read = Points.read(Points.DOTS, json, question, budget);
        long spent = read.given().values().stream().mapToLong(this::cost).sum();
        if (spent > budget) {
            throw new InvalidInputException(
                    Points.DOTS,
                    "Over budget: these dots cost " + spent + " of " + budget
                            + (quadratic ? "; n dots for one candidate cost n times n." : "."));
        }
        Map<String, Integer> given = new LinkedHashMap<>(read.given());
        given.values().removeIf(it -> it == 0); // no dots are no answer about a candidate
        return new Points(Points.DOTS, given);
    }

    /** What so many dots for one candidate cost. */
    public long cost(int dots) {
        return quadratic ? (long) dots * dots : dots;
    }

    @Override
    public Count count(Question question, List<Points> votes) {
        PointSums sums = new PointSums(question, votes);
        Leaders leaders = new Leaders(
                question, question.candidates().stream().map(sums::sum).toList());
        Map<String, String> values = new LinkedHashMap<>();
        question.candidates().forEach(it -> values.put(it, sums.sum(it).toString()));
        return Count.of(
                name(),
                question,
                votes,
                leaders.winners(),
                leaders.ties(),
                sums.givers(),
                leaders.reasons(it -> sums.sum(it) + " dots from " + Words.count(sums.givers(it), "vote", "votes")),
                Figures.values(values));
    }

    /** How much a vote can spend. */
    public int budget(Question question) {
        return new Options(question).whole("budget", quadratic ? 100 : 10, 1, 1_000_000);
    }
}
