package org.colloquium.note.anchor;

/** A stretch of a text that may be a passage: how alike it is, and how alike what is around it. */
record Candidate(int from, int to, double similarity, Fit fit) {
    private static final double ALIKE = 0.7;
    private static final double PARTLY_ALIKE = 0.5;

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

    /** Of a passage that seems to be deleted, something similar may have stood beside it: one side is not enough then. */
    boolean isCredible(boolean seemsDeleted) {
        if (!fit.isKnown()) {
            return false;
        }
        return isExact()
                ? fit.isAlike()
                : similarity >= ALIKE && fit.isAlike() && !seemsDeleted || similarity >= PARTLY_ALIKE && fit.isVeryAlike();
    }

    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }
}
