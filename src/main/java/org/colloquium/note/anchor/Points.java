package org.colloquium.note.anchor;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Code points in a row. */
final class Points {
    private Points() {}

    static int[] reversed(int[] points) {
        int[] reversed = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            reversed[points.length - 1 - i] = points[i];
        }
        return reversed;
    }

    /** Where a pattern begins in a text, by the method of Knuth, Morris and Pratt, since both may be hostile. */
    static int[] places(int[] pattern, int[] text, int most) {
        if (pattern.length == 0) {
            return new int[0];
        }
        int[] borders = borders(pattern);
        IntStream.Builder places = IntStream.builder();
        int found = 0;
        for (int at = 0, matched = 0; at < text.length && found < most; at++) {
            while (matched > 0 && (matched == pattern.length || pattern[matched] != text[at])) {
                matched = borders[matched - 1];
            }
            if (pattern[matched] == text[at] && ++matched == pattern.length) {
                places.add(at + 1 - matched);
                found++;
            }
        }
        return places.build().toArray();
    }

    private static int[] borders(int[] pattern) {
        int[] borders = new int[pattern.length];
        for (int at = 1, length = 0; at < pattern.length; at++) {
            while (length > 0 && pattern[at] != pattern[length]) {
                length = borders[length - 1];
            }
            if (pattern[at] == pattern[length]) {
                length++;
            }
            borders[at] = length;
        }
        return borders;
    }

    static boolean isInWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Whether no word is cut at a place. */
    static boolean isBetweenWords(int[] text, int at) {
        return at <= 0 || at >= text.length || !isInWord(text[at - 1]) || !isInWord(text[at]);
    }

    static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
