package org.colloquium.note.anchor;

/** A stretch of a text that may be a passage: how alike it is, and how alike what is around it. */
record Candidate(int from, int to, double similarity, Fit fit) {
    private static final double ALIKE = 0.7;
    private static final double PARTLY_ALIKE = 0.5;
    private static final double WELL_ALIKE_BESIDE = 0.75;
    private static final double ALIKE_AROUND = 0.7;
    private static final double MOSTLY_ALIKE_AROUND = 0.5;
    private static final int ENOUGH = 32;

    /** Fewer code points stand in many texts, even at their very end. */
    private static final int TELLING = 8;

    /** As Hypothesis weighs quote, prefix and suffix; what is not known counts as half fitting. */
    double score() {
        return (50 * similarity
                        + 20 * (fit.beforeKnown() > 0 ? fit.before() : 0.5)
                        + 20 * (fit.afterKnown() > 0 ? fit.after() : 0.5))
                / 90;
    }

    boolean isExact() {
        return similarity == 1;
    }

    /** Similar words count where one side fits well, few of them where more does. */
    boolean isCredible() {
        if (isExact()) {
            return fit.isAlike() && (to - from >= TELLING || fit.mean() >= ALIKE_AROUND);
        }
        double needed = from + ENOUGH > to ? ALIKE_AROUND : MOSTLY_ALIKE_AROUND;
        return similarity >= ALIKE && fit.isWellKnown() && fit.mean() >= needed && fit.best() >= WELL_ALIKE_BESIDE;
    }

    /** Of a passage that seems to be deleted, something similar may have stood beside it. */
    boolean fitsBetterThan(double deletion) {
        return deletion == 0 || fit.isVeryAlike() && fit.mean() > deletion;
    }

    /** Where all that was around it is, even much of a passage may have changed. */
    boolean isCredibleByPlace() {
        return similarity >= PARTLY_ALIKE && fit.isVeryAlike();
    }

    int distance(int place) {
        return Math.abs(from - place);
    }

    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }
}
