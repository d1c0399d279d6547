package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

/** How alike to what was around a passage is what is around a place, from 0 to 1, and how much of it was known. */
record Fit(double before, int beforeKnown, double after, int afterKnown) {
    private static final double ALIKE = 0.6;
    private static final double VERY_ALIKE = 0.8;
    private static final int ENOUGH = 8;

    /** That the text begins or ends there, as it did where the passage stood, is as telling as this many code points. */
    private static final int EDGE = 16;

    static Fit at(Passage passage, int[] text, int from, int to) {
        int[] before = passage.before();
        int[] after = passage.after();
        return new Fit(
                before.length == 0 ? 1 : alike(before, text, from - 1, -1),
                known(before.length, from),
                after.length == 0 ? 1 : alike(after, text, to, 1),
                known(after.length, text.length - to));
    }

    private static int known(int length, int there) {
        return length < Quote.AROUND && there <= length + length / 2 ? length + EDGE : length;
    }

    /** By the distance of the known to the nearest beginning of what is there, seen from the passage. */
    static double alike(int[] known, int[] text, int first, int step) {
        int there = min(known.length + known.length / 2, step < 0 ? first + 1 : text.length - first);
        int[] row = new int[there + 1];
        for (int j = 0; j <= there; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= known.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= there; j++) {
                int substituted = diagonal + (known[i - 1] == text[first + (j - 1) * step] ? 0 : 1);
                diagonal = row[j];
                row[j] = min(substituted, 1 + min(diagonal, row[j - 1]));
            }
        }
        int distance = known.length;
        for (int cost : row) {
            distance = min(distance, cost);
        }
        return 1 - (double) distance / known.length;
    }

    boolean isKnown() {
        return beforeKnown + afterKnown > 0;
    }

    boolean isWellKnown() {
        return beforeKnown + afterKnown >= ENOUGH;
    }

    /** How alike the side is that is more so. */
    double best() {
        return max(beforeKnown >= ENOUGH ? before : 0, afterKnown >= ENOUGH ? after : 0);
    }

    boolean isAlike() {
        return beforeKnown >= ENOUGH && before >= ALIKE
                || afterKnown >= ENOUGH && after >= ALIKE
                || isKnown() && mean() >= ALIKE;
    }

    boolean isVeryAlike() {
        return beforeKnown > 0 && before >= VERY_ALIKE && afterKnown > 0 && after >= VERY_ALIKE;
    }

    double mean() {
        return (before * beforeKnown + after * afterKnown) / max(1, beforeKnown + afterKnown);
    }
}
