package org.colloquium.note.anchor;

import java.text.Normalizer;
import java.util.Arrays;

/** A text without differences that do not matter, each of its code points with the stretch of the text it stands for. */
final class Folding {
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int LONGEST_CLUSTER = 64;

    private int[] points;
    private int[] starts;
    private int[] ends;
    private int size;

    private Folding(int capacity) {
        points = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** Makes one blank of any white space, so that it does not matter where lines are broken. */
    static Folding ofSpaces(String text) {
        int[] all = text.codePoints().toArray();
        Folding folding = new Folding(all.length);
        for (int at = 0, next; at < all.length; at = next) {
            next = at + 1;
            while (isSpace(all[at]) && next < all.length && isSpace(all[next])) {
                next++;
            }
            folding.add(isSpace(all[at]) ? ' ' : all[at], at, next);
        }
        return folding.trimmed();
    }

    /** Drops also all white space and hyphens between letters, and takes ligatures and the like apart (NFKC). */
    static Folding ofGlyphs(String text) {
        int[] all = text.codePoints().toArray();
        Folding folding = new Folding(all.length);
        for (int at = 0, next; at < all.length; at = next) {
            next = clusterEnd(all, at);
            if (!isSpace(all[at]) && !isInvisible(all[at]) && !isHyphenInWord(all, at)) {
                folding.addNormalized(all, at, next);
            }
        }
        return folding.trimmed();
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /** Joiners are not among them: they make one emoji of several, and other words in some scripts. */
    private static boolean isInvisible(int point) {
        return point == SOFT_HYPHEN
                || point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point == 0x2060
                || point >= 0x2066 && point <= 0x2069
                || point == 0xFEFF;
    }

    /** Whether a hyphen was there before the line was broken, nobody can tell: so none of them counts. */
    private static boolean isHyphenInWord(int[] all, int at) {
        if (all[at] != '-' && all[at] != 0x2010 && all[at] != 0x2011) {
            return false;
        }
        int next = at + 1;
        while (next < all.length && isSpace(all[next])) {
            next++;
        }
        return at > 0 && isInWord(all[at - 1]) && next < all.length && Character.isLetter(all[next]);
    }

    private static boolean isInWord(int point) {
        return Character.isLetter(point) || isCombining(point);
    }

    private static int clusterEnd(int[] all, int at) {
        int end = at + 1;
        while (end < all.length && end - at < LONGEST_CLUSTER && isCombining(all[end])) {
            end++;
        }
        return end;
    }

    /** What Unicode composes with what stands before it: marks, and vowels and final consonants of Hangul. */
    private static boolean isCombining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point >= 0x1160 && point <= 0x11FF
                || point == 0xFF9E
                || point == 0xFF9F;
    }

    private void addNormalized(int[] all, int from, int to) {
        if (to == from + 1 && all[from] < 0x80) {
            add(all[from], from, to);
            return;
        }
        String cluster = new String(all, from, to - from);
        Normalizer.normalize(cluster, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isSpace(point))
                .forEach(point -> add(point, from, to));
    }

    private void add(int point, int start, int end) {
        if (size == points.length) {
            resize(size + size / 2 + 16);
        }
        points[size] = point;
        starts[size] = start;
        ends[size++] = end;
    }

    private Folding trimmed() {
        resize(size);
        return this;
    }

    private void resize(int length) {
        points = Arrays.copyOf(points, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
    }

    int[] points() {
        return points;
    }

    int size() {
        return size;
    }

    /** The stretch of the text that a stretch of this stands for. */
    Span original(int from, int to) {
        if (from < to) {
            return new Span(starts[from], ends[to - 1]);
        }
        int at = from < size ? starts[from] : size == 0 ? 0 : ends[size - 1];
        return new Span(at, at);
    }

    /** The first code point here that stands for something at or after a place in the text. */
    int from(int offset) {
        int at = Arrays.binarySearch(ends, offset + 1);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && ends[at - 1] > offset) {
            at--;
        }
        return at;
    }

    /** The code points here that stand for something before a place in the text are those before this one. */
    int to(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && starts[at - 1] >= offset) {
            at--;
        }
        return at;
    }
}
