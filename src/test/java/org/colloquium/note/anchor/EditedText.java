package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquium.note.anchor.Anchored.State;

/** A text under edits, which knows of each code point whether it was there before and whether it belongs to a passage. */
class EditedText {
    private static final int NEW = -1;

    /** One code point, where it stood in the text before, and whether it belongs to the passage now. */
    private record Letter(int point, int origin, boolean inside) {}

    final String before;
    final Span marked;
    private final List<Letter> letters = new ArrayList<>();

    EditedText(String text, Span marked) {
        before = text;
        this.marked = marked;
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            letters.add(new Letter(points[i], i, i >= marked.start() && i < marked.end()));
        }
    }

    int length() {
        return letters.size();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.appendCodePoint(letter.point()));
        return text.toString();
    }

    int point(int at) {
        return letters.get(at).point();
    }

    boolean isInside(int at) {
        return letters.get(at).inside();
    }

    /** What replaces part of a passage belongs to it, and what is put between two parts of it, but not what is put beside. */
    void replace(int start, int end, String by) {
        boolean inside = start == end
                ? start > 0 && start < length() && isInside(start - 1) && isInside(start)
                : letters.subList(start, end).stream().anyMatch(Letter::inside);
        List<Letter> added = by.codePoints()
                .mapToObj(point -> new Letter(point, NEW, inside))
                .toList();
        letters.subList(start, end).clear();
        letters.addAll(start, added);
    }

    /** Takes a stretch away and puts it elsewhere, as it is. */
    void move(int start, int end, int to) {
        List<Letter> moved = List.copyOf(letters.subList(start, end));
        letters.subList(start, end).clear();
        letters.addAll(to > start ? to - (end - start) : to, moved);
    }

    boolean isGone() {
        return letters.stream().noneMatch(Letter::inside);
    }

    Span span() {
        int start = 0;
        while (!isInside(start)) {
            start++;
        }
        int end = length();
        while (!isInside(end - 1)) {
            end--;
        }
        return new Span(start, end);
    }

    /** Whether it reads as before, wherever lines are broken. */
    boolean isWordForWord() {
        return blanks(span().of(text())).equals(blanks(marked.of(before)));
    }

    private static String blanks(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The answers that are right: more than one only where it is open whether enough of it or of what was around is left. */
    Set<State> right() {
        if (isGone()) {
            return Set.of(State.ORPHANED);
        }
        double fit = Math.max(before(), after());
        if (isWordForWord()) {
            return fit >= 0.6
                    ? Set.of(State.PLACED)
                    : fit <= 0.3 ? Set.of(State.MOVED) : Set.of(State.PLACED, State.MOVED);
        }
        return fit >= 0.6 && share() >= 0.6 ? Set.of(State.MOVED) : Set.of(State.MOVED, State.ORPHANED);
    }

    /** How much of the passage is still there, or of what is there was so before. */
    private double share() {
        long kept =
                letters.stream().filter(it -> it.inside() && it.origin() != NEW).count();
        return (double) kept / Math.max(marked.length(), span().length());
    }

    private double before() {
        int start = marked.start();
        int first = Math.max(0, start - Quote.AROUND);
        int now = span().start();
        return start == 0 ? (now == 0 ? 1 : 0) : kept(first, start, Math.max(0, now - 40), now);
    }

    private double after() {
        int end = marked.end();
        int length = before.codePointCount(0, before.length());
        int now = span().end();
        return end == length
                ? (now == length() ? 1 : 0)
                : kept(end, Math.min(length, end + Quote.AROUND), now, Math.min(length(), now + 40));
    }

    /** The share of what stood in one stretch of the text before that stands in another of it now. */
    private double kept(int from, int to, int start, int end) {
        Set<Integer> there = new HashSet<>();
        letters.subList(start, end).forEach(letter -> there.add(letter.origin()));
        long kept = IntStream.range(from, to).filter(there::contains).count();
        return (double) kept / (to - from);
    }
}
