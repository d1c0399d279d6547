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

    private int find() {
        fill();
        int i = known.length;
        int j = 0;
        for (int end = 1; end <= there.length; end++) {
            j = cost(i, end) < cost(i, j) ? end : j;
        }
        int after = j;
        boolean sameAfter = false;
        int[][] step = cheapest(i, j);
        while (i > border) {
            int[][] before = previous(step, i, j);
            i -= step == inserted ? 0 : 1;
            j -= step == missing ? 0 : 1;
            if (step != inserted) {
                after = j;
                sameAfter = step == paired && known[i] == there[j];
            }
            step = before;
        }
        if (sameAfter && fitsAt(after)) {
            return after;
        }
        while (i > 0 && step == inserted) {
            step = previous(step, i, j);
            j--;
        }
        return i > 0 && step == paired && known[i - 1] == there[j - 1] ? j : whole(after);
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
                paired[i][j] = i > 0 ? NEVER : border == 0 && j > 0 ? min(FARTHEST, OPEN + j) : 0;
                missing[i][j] = NEVER;
                inserted[i][j] = NEVER;
                if (i > 0 && j > 0) {
                    paired[i][j] = cost(i - 1, j - 1) + (known[i - 1] == there[j - 1] ? 0 : i - 1 == border ? OTHER + 1 : OTHER);
                }
                if (i > 0) {
                    missing[i][j] = EXTEND + min(missing[i - 1][j], OPEN + min(paired[i - 1][j], inserted[i - 1][j]));
                }
                if (i > 0 && j > 0) {
                    int open = i == border ? 0 : OPEN;
                    inserted[i][j] = EXTEND + min(inserted[i][j - 1], open + min(paired[i][j - 1], missing[i][j - 1]));
                }
            }
        }
    }
}
