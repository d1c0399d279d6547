package org.colloquium.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts how answers agree with labels: what is merged surely, and what is proposed. */
final class PairScore {
    private int same;
    private int sureRight;
    private int proposedRight;
    private final List<String> sureWrong = new ArrayList<>();
    private final List<String> proposedWrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    void add(String label, boolean isSame, SameWork answer) {
        String told = label + ": " + answer.why();
        same += isSame ? 1 : 0;
        switch (answer.verdict()) {
            case SAME -> {
                sureRight += isSame ? 1 : 0;
                note(!isSame, sureWrong, told);
            }
            case DOUBTFUL -> {
                proposedRight += isSame ? 1 : 0;
                note(!isSame, proposedWrong, told);
            }
            case DIFFERENT -> note(isSame, missed, told);
        }
    }

    private static void note(boolean wrong, List<String> list, String told) {
        if (wrong) {
            list.add(told);
        }
    }

    List<String> sureWrong() {
        return sureWrong;
    }

    double sureRecall() {
        return ratio(sureRight, same);
    }

    /** Of what is the same, merged or proposed. */
    double recall() {
        return ratio(sureRight + proposedRight, same);
    }

    double proposedPrecision() {
        return ratio(proposedRight, proposedRight + proposedWrong.size());
    }

    void print(String set, long pairs) {
        System.out.printf(
                Locale.ROOT,
                "Same works in %s: %d pairs, %d the same; sure: precision %.3f, recall %.3f; proposed: precision %.3f,"
                        + " recall with the sure ones %.3f%n",
                set,
                pairs,
                same,
                ratio(sureRight, sureRight + sureWrong.size()),
                sureRecall(),
                proposedPrecision(),
                recall());
        missed.forEach(it -> System.out.println("  missed " + it));
        proposedWrong.forEach(it -> System.out.println("  proposed wrongly " + it));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
