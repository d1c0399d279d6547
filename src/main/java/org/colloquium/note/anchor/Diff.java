package org.colloquium.note.anchor;

import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What two sequences have in common, by E. Myers: An O(ND) difference algorithm and its variations, Algorithmica 1, 1986. */
final class Diff {
    private static final int MOST_DIFFERENCES = 2_000;
    private static final int MOST_MOVED = 64;
    private static final long MOST_STEPS = 50_000_000;

    private final int[] from;
    private final int[] to;
    private final int head;
    private final int fromEnd;
    private final int toEnd;

    /** A stretch that is the same in both sequences. */
    record Run(int from, int to, int length) {}

    private Diff(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        int same = 0;
        while (same < min(from.length, to.length) && from[same] == to[same]) {
            same++;
        }
        head = same;
        int tail = 0;
        while (tail < min(from.length, to.length) - head && from[from.length - 1 - tail] == to[to.length - 1 - tail]) {
            tail++;
        }
        fromEnd = from.length - tail;
        toEnd = to.length - tail;
    }

    /** What is the same, in order, or nothing if the sequences are too different to compare them in short time. */
    static Optional<List<Run>> between(int[] from, int[] to) {
        return new Diff(from, to).runs();
    }

    /** What is the same at both ends. */
    static List<Run> ends(int[] from, int[] to) {
        Diff diff = new Diff(from, to);
        List<Run> runs = new ArrayList<>();
        diff.addTo(runs, 0, 0, diff.head);
        diff.addTo(runs, diff.fromEnd, diff.toEnd, from.length - diff.fromEnd);
        return runs;
    }

    /**
     * Moves what is only in one of two texts to where it does not cut words, if it could as well have been there: of "one two
     * three" and "one three" it is "two " that is gone, and not "wo t".
     */
    static List<Run> betweenWords(List<Run> runs, int[] from, int[] to) {
        List<Run> moved = new ArrayList<>(runs);
        for (int i = 1; i < moved.size(); i++) {
            Run before = moved.get(i - 1);
            Run after = moved.get(i);
            int fromGap = after.from() - before.from() - before.length();
            int toGap = after.to() - before.to() - before.length();
            if (fromGap == 0 || toGap == 0) {
                int[] longer = toGap == 0 ? from : to;
                int start = toGap == 0 ? after.from() - fromGap : after.to() - toGap;
                int by = toWords(longer, start, start + fromGap + toGap, min(before.length() - 1, MOST_MOVED));
                moved.set(i - 1, new Run(before.from(), before.to(), before.length() - by));
                moved.set(i, new Run(after.from() - by, after.to() - by, after.length() + by));
            }
        }
        return moved;
    }

    private static int toWords(int[] text, int start, int end, int most) {
        for (int by = 0; by <= most; by++) {
            if (Points.isBetweenWords(text, start - by) && Points.isBetweenWords(text, end - by)) {
                return by;
            }
            if (text[start - by - 1] != text[end - by - 1]) {
                break;
            }
        }
        return 0;
    }

    private void addTo(List<Run> runs, int fromStart, int toStart, int length) {
        if (length == 0) {
            return;
        }
        if (!runs.isEmpty()) {
            Run last = runs.getLast();
            if (last.from() + last.length() == fromStart && last.to() + last.length() == toStart) {
                runs.set(runs.size() - 1, new Run(last.from(), last.to(), last.length() + length));
                return;
            }
        }
        runs.add(new Run(fromStart, toStart, length));
    }

    private Optional<List<Run>> runs() {
        return trace().map(trace -> {
            List<Run> backwards = new ArrayList<>();
            int x = fromEnd;
            int y = toEnd;
            for (int d = trace.size() - 1; d > 0; d--) {
                boolean down = isDown(trace.get(d - 1), x - y, d);
                int fromX = farthest(trace.get(d - 1), down ? x - y + 1 : x - y - 1, d - 1);
                int startX = down ? fromX : fromX + 1;
                backwards.add(new Run(startX, y - (x - startX), x - startX));
                y = fromX - (down ? x - y + 1 : x - y - 1);
                x = fromX;
            }
            backwards.add(new Run(head, head, x - head));
            Collections.reverse(backwards);
            List<Run> runs = new ArrayList<>();
            addTo(runs, 0, 0, head);
            backwards.forEach(run -> addTo(runs, run.from(), run.to(), run.length()));
            addTo(runs, fromEnd, toEnd, from.length - fromEnd);
            return runs;
        });
    }

    /** How far each diagonal is reached with each number of differences. */
    private Optional<List<int[]>> trace() {
        List<int[]> trace = new ArrayList<>();
        int[] before = {};
        long steps = 0;
        for (int d = 0; d <= MOST_DIFFERENCES && steps < MOST_STEPS; d++) {
            int[] reached = new int[d + 1];
            for (int k = -d; k <= d; k += 2) {
                int start = d == 0 ? head : start(before, k, d);
                int x = start;
                int y = x - k;
                while (x < fromEnd && y < toEnd && from[x] == to[y]) {
                    x++;
                    y++;
                }
                steps += x - start;
                reached[(k + d) / 2] = x;
                if (x >= fromEnd && y >= toEnd && x - y == fromEnd - toEnd) {
                    trace.add(reached);
                    return Optional.of(trace);
                }
            }
            trace.add(reached);
            before = reached;
        }
        return Optional.empty();
    }

    private static int start(int[] before, int k, int d) {
        return isDown(before, k, d) ? farthest(before, k + 1, d - 1) : farthest(before, k - 1, d - 1) + 1;
    }

    private static boolean isDown(int[] before, int k, int d) {
        return k == -d || k != d && farthest(before, k - 1, d - 1) < farthest(before, k + 1, d - 1);
    }

    private static int farthest(int[] reached, int k, int d) {
        return reached[(k + d) / 2];
    }
}
