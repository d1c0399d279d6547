package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.Arrays;

/**
 * Where exactly a changed passage begins: what was before it and its own beginning are aligned with what is there, gaps
 * costing more to open than to extend (O. Gotoh: An improved algorithm for matching biological sequences, 1982), and
 * nothing to open just before the passage, since what was inserted there does not belong to it.
 */
final class Edge {
    private static final int INSIDE = 48;
    private static final int SLACK = 32;
    private static final int OTHER = 3;
    private static final int OPEN = 2;
    private static final int EXTEND = 3;
    private static final int FARTHEST = 8;
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final int[] known;
    private final int border;
    private final int[] there;
    private final int[][] paired;
    private final int[][] missing;
    private final int[][] inserted;

    private Edge(int[] outside, int[] inside, int[] there) {
        known = Points.joined(outside, Arrays.copyOf(inside, min(INSIDE, inside.length)));
        border = outside.length;
        this.there = there;
        paired = new int[known.length + 1][there.length + 1];
        missing = new int[known.length + 1][there.length + 1];
        inserted = new int[known.length + 1][there.length + 1];
    }

    static int start(Passage passage, int[] text, int about) {
        int[] outside = Points.reversed(passage.before());
        int low = max(0, about - outside.length - SLACK);
        int high = min(text.length, about + INSIDE + SLACK);
        return low + new Edge(outside, passage.exact(), Arrays.copyOfRange(text, low, high)).find();
    }

    static int end(Passage passage, int[] text, int about) {
        int[] outside = Points.reversed(passage.after());
        int low = max(0, about - INSIDE - SLACK);
        int high = min(text.length, about + outside.length + SLACK);
        int[] there = Points.reversed(Arrays.copyOfRange(text, low, high));
        return high - new Edge(outside, Points.reversed(passage.exact()), there).find();
    }

    /** Follows the cheapest alignment back to the border. */
    private int find() {
        fill();
        int i = known.length;
        int j = cheapestEnd();
        int place = j;
        boolean same = false;
        int[][] step = cheapest(i, j);
        while (i > border) {
            int[][] before = previous(step, i, j);
            i -= step == inserted ? 0 : 1;
            j -= step == missing ? 0 : 1;
            if (step != inserted) {
                place = j;
                same = step == paired && known[i] == there[j];
            }
            step = before;
        }
        return same && fitsAt(place) ? place : behindWhatWasBefore(step, i, j, place);
    }

    /** Where the passage does not begin as it did, it begins where what was before it ends, or else with a word. */
    private int behindWhatWasBefore(int[][] lastStep, int i, int lastJ, int place) {
        int[][] step = lastStep;
        int j = lastJ;
        while (i > 0 && step == inserted) {
            step = previous(step, i, j);
            j--;
        }
        return i > 0 && step == paired && known[i - 1] == there[j - 1] ? j : whole(place);
    }

    private int cheapestEnd() {
        int best = 0;
        for (int j = 1; j <= there.length; j++) {
            best = cost(known.length, j) < cost(known.length, best) ? j : best;
        }
        return best;
    }

    private int[][] cheapest(int i, int j) {
        int cost = cost(i, j);
        return cost == paired[i][j] ? paired : cost == inserted[i][j] ? inserted : missing;
    }

    private int[][] previous(int[][] step, int i, int j) {
        if (step == paired) {
            return cheapest(i - 1, j - 1);
        }
        if (step == missing) {
            return missing[i][j] == EXTEND + missing[i - 1][j]
                    ? missing
                    : paired[i - 1][j] <= inserted[i - 1][j] ? paired : inserted;
        }
        return inserted[i][j] == EXTEND + inserted[i][j - 1]
                ? inserted
                : paired[i][j - 1] <= missing[i][j - 1] ? paired : missing;
    }

    private boolean fitsAt(int place) {
        return Points.isBetweenWords(there, place) || !Points.isBetweenWords(known, border);
    }

    private int whole(int place) {
        int start = place;
        while (!fitsAt(start)) {
            start--;
        }
        return start;
    }

    private int cost(int i, int j) {
        return min(paired[i][j], min(missing[i][j], inserted[i][j]));
    }

    private void fill() {
        for (int i = 0; i <= known.length; i++) {
            for (int j = 0; j <= there.length; j++) {
                paired[i][j] = i == 0 ? skipped(j) : j == 0 ? NEVER : cost(i - 1, j - 1) + exchanged(i - 1, j - 1);
                missing[i][j] = i == 0
                        ? NEVER
                        : EXTEND + min(missing[i - 1][j], OPEN + min(paired[i - 1][j], inserted[i - 1][j]));
                int open = i == border ? 0 : OPEN;
                inserted[i][j] = i == 0 || j == 0
                        ? NEVER
                        : EXTEND + min(inserted[i][j - 1], open + min(paired[i][j - 1], missing[i][j - 1]));
            }
        }
    }

    /** A passage with nothing before it begins rather where the text does. */
    private int skipped(int count) {
        return border == 0 && count > 0 ? min(FARTHEST, OPEN + count) : 0;
    }

    private int exchanged(int i, int j) {
        return known[i] == there[j] ? 0 : i == border ? OTHER + 1 : OTHER;
    }
}
