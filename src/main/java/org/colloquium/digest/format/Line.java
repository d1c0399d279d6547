package org.colloquium.digest.format;

/**
 * A line of a digest, or the text of one element of a page.
 *
 * @param first the number of the source's line on which it begins, from 1
 * @param last the number of the line on which it ends, inclusive
 */
public record Line(int first, int last, String text) {

    /** Whether there is nothing to read on it. */
    public boolean isBlank() {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
