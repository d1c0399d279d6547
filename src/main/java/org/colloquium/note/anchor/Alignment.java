package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.List;

/**
 * Which code points of two texts belong together, such as those of an abstract as it is shown and as it was written. Of
 * texts that are too different only their equal words, or even only their equal ends, are known to.
 */
public final class Alignment {
    private final List<Diff.Run> runs;
    private final int fromLength;
    private final int toLength;

    private Alignment(List<Diff.Run> runs, int fromLength, int toLength) {
        this.runs = runs;
        this.fromLength = fromLength;
        this.toLength = toLength;
    }

    public static Alignment between(String from, String to) {
        int[] first = from.codePoints().toArray();
        int[] second = to.codePoints().toArray();
        List<Diff.Run> runs = Diff.between(first, second)
                .map(found -> Diff.betweenWords(found, first, second))
                .or(() -> Words.between(from, to))
                .orElseGet(() -> Diff.ends(first, second));
        return new Alignment(runs, first.length, second.length);
    }

    /**
     * The stretch of the second text that a stretch of the first one became; it is empty where all of that is gone. What
     * was written anew belongs to it whole if any of it takes the place of something in the stretch.
     */
    public Span forward(Span span) {
        return mapped(span, fromLength, toLength, runs);
    }

    /** The stretch of the first text that a stretch of the second one came from. */
    public Span backward(Span span) {
        List<Diff.Run> turned = new ArrayList<>(runs.size());
        runs.forEach(run -> turned.add(new Diff.Run(run.to(), run.from(), run.length())));
        return mapped(span, toLength, fromLength, turned);
    }

    private static Span mapped(Span span, int length, int otherLength, List<Diff.Run> runs) {
        if (span.end() > length) {
            throw new IndexOutOfBoundsException("The text has " + length + " code points, not " + span.end());
        }
        int start = start(span.start(), otherLength, length, runs);
        return span.isEmpty()
                ? new Span(start, start)
                : new Span(start, Math.max(start, end(span.end(), otherLength, runs)));
    }

    /** Where the code point after a place went, or the beginning of what took its place. */
    private static int start(int place, int otherLength, int length, List<Diff.Run> runs) {
        if (place == length) {
            return otherLength;
        }
        int next = after(place, runs);
        if (next < runs.size() && runs.get(next).from() <= place) {
            return runs.get(next).to() + place - runs.get(next).from();
        }
        return next == 0 ? 0 : runs.get(next - 1).to() + runs.get(next - 1).length();
    }

    /** Behind where the code point before a place went, or behind what took its place. */
    private static int end(int place, int otherLength, List<Diff.Run> runs) {
        int next = after(place - 1, runs);
        if (next == runs.size()) {
            return otherLength;
        }
        Diff.Run run = runs.get(next);
        return run.from() < place ? run.to() + place - run.from() : run.to();
    }

    /** The first run that ends after a place. */
    private static int after(int place, List<Diff.Run> runs) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (runs.get(middle).from() + runs.get(middle).length() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
