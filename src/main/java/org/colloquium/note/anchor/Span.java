package org.colloquium.note.anchor;

/** A stretch of a text, counted in Unicode code points: the start belongs to it, the end does not. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch of a text: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /**
     * The text of this stretch.
     *
     * @throws IndexOutOfBoundsException if the text is too short
     */
    public String of(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }
}
