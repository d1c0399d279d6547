package org.colloquium.digest.format;

import java.util.Arrays;

/** Tells on which line of a text a character stands; lines end as in {@link DigestText}. */
public final class LineNumbers {

    private final int[] starts;
    private final int count;

    private LineNumbers(String text) {
        int[] found = new int[64];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                found = lines == found.length ? Arrays.copyOf(found, 2 * lines) : found;
                found[lines++] = i + 1;
            }
        }
        this.starts = found;
        this.count = lines;
    }

    /** The lines of a text. */
    public static LineNumbers of(String text) {
        return new LineNumbers(text);
    }

    /** The number, from 1, of the line that holds the character at an offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
