package org.colloquium.vote.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Words;

/**
 * Score voting, also called range voting or utilitarian voting (C. Hillinger: The Case for Utilitarian Voting, Homo
 * Oeconomicus 22, 2005): each vote scores candidates from nought to the highest score, and the highest mean of the
 * scores given, or the highest sum, is chosen. Who is not scored by a vote has nothing from it: no score by mean,
 * nought by sum; who is scored by nobody has nought. Equal figures are settled by the order of the candidates.
 */
public final class Score implements Method<Points> {
    public static final String NAME = "score";

    private static final int STANDARD_MAX = 10;
    private static final List<String> WAYS = List.of("mean", "sum");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return Form.SCORES;
    }

    @Override
    public void check(Question question) {
        Options options = new Options(question);
        options.only(NAME, "by", "max");
        options.choice("by", WAYS);
        max(question);
    }

    @Override
    public Points read(Map<String, ?> json, Question question) {
        return Points.read(Points.SCORES, json, question, max(question));
    }

    @Override
    public Count count(Question question, List<Points> votes) {
        PointSums sums = new PointSums(question, votes);
        boolean mean = new Options(question).choice("by", WAYS).equals("mean");
        List<Fraction> figures = question.candidates().stream()
                .map(it -> mean ? sums.mean(it) : sums.sum(it))
                .toList();
        Leaders leaders = new Leaders(question, figures);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            values.put(question.candidates().get(i), figures.get(i).toString());
        }
        return Count.of(
                NAME,
                question,
                votes,
                leaders.winners(),
                leaders.ties(),
                sums.givers(),
                leaders.reasons(it -> words(sums, it, mean)),
                Figures.values(values));
    }

    private static String words(PointSums sums, String candidate, boolean mean) {
        String from = " from " + Words.count(sums.givers(candidate), "vote", "votes");
        return mean ? "a mean of " + sums.mean(candidate).rounded() + from : "a sum of " + sums.sum(candidate) + from;
    }

    /** The highest score that a vote can give. */
    public static int max(Question question) {
        return new Options(question).whole("max", STANDARD_MAX, 1, 1_000_000);
    }
}
