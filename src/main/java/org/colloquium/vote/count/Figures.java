package org.colloquium.vote.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the picture of a method needs; what a method does not use is empty. Quotients are exact, as "17/6"; tallies of
 * transferable votes are decimal, as "12.33333".
 *
 * @param values what each candidate has by the method's own measure: a mean, a sum, a score
 * @param pairs of two candidates by their places: how many votes put the row's before the column's
 * @param paths Schulze: the strength of the strongest path from the row's to the column's
 * @param locked ranked pairs: the pairs in the order considered
 * @param rounds elimination and transfer, one after the other
 * @param steps the seats one after the other, and who paid for them
 */
public record Figures(
        Map<String, String> values,
        List<List<Integer>> pairs,
        List<List<Integer>> paths,
        List<Pair> locked,
        List<Round> rounds,
        List<Step> steps) {
    /** Nothing beyond the counts. */
    public static final Figures NONE = values(Map.of());

    /** A figure as a decimal, near enough for a picture. */
    public static double decimal(String figure) {
        int bar = figure.indexOf('/');
        return bar < 0
                ? Double.parseDouble(figure)
                : Double.parseDouble(figure.substring(0, bar)) / Double.parseDouble(figure.substring(bar + 1));
    }

    /** A figure in two digits behind the point at most, for reading. */
    public static String rounded(String figure) {
        return BigDecimal.valueOf(decimal(figure))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A figure as it stands in a sentence: "3", "1 1/3", "about 0.43". */
    public static String words(String figure) {
        return Fraction.read(figure).words();
    }

    static Figures values(Map<String, String> values) {
        return new Figures(values, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Figures steps(Map<String, String> values, List<Step> steps) {
        return new Figures(values, List.of(), List.of(), List.of(), List.of(), steps);
    }

    static Figures rounds(List<Round> rounds) {
        return new Figures(Map.of(), List.of(), List.of(), List.of(), rounds, List.of());
    }

    static Figures pairs(
            Map<String, String> values, List<List<Integer>> pairs, List<List<Integer>> paths, List<Pair> locked) {
        return new Figures(values, pairs, paths, locked, List.of(), List.of());
    }

    /**
     * A victory of one candidate over another.
     *
     * @param votes that put the winner first
     * @param against that put the loser first
     * @param kept whether it was locked, false where it would have closed a circle
     */
    public record Pair(String winner, String loser, int votes, int against, boolean kept) {}

    /**
     * A stage of elimination and transfer.
     *
     * @param tallies who has how much, of those still in
     * @param quota what is needed, empty where half is needed
     * @param exhausted what no longer counts for anybody
     * @param elected in this stage
     * @param out excluded after this stage, or none
     * @param passing whose surplus is passed on after this stage, or none
     */
    public record Round(
            Map<String, String> tallies,
            String quota,
            String exhausted,
            List<String> elected,
            List<String> out,
            List<String> passing) {}

    /**
     * A seat that is filled.
     *
     * @param phase {@code shares}, or the name of the completion, or of the method
     * @param price by which it was the best choice: the most that a supporter pays, or the load
     * @param supporters how many votes approve of it
     * @param tied who would have been as good, the chosen one included; one alone where nobody was
     * @param payments what each vote paid, by its place among the votes; empty for more than 200 votes
     */
    public record Step(
            String candidate,
            String phase,
            String price,
            int supporters,
            List<String> tied,
            Map<Integer, String> payments) {}
}
