package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

/** A passage by its words, with what stands before and after it: a text quote selector. */
public record Quote(String exact, String prefix, String suffix) {
    /** How many code points of what is around a passage are kept. */
    public static final int AROUND = 32;

    public Quote {
        if (exact.codePoints().allMatch(Folding::isSpace)) {
            throw new IllegalArgumentException("A quote needs at least one character");
        }
    }

    /**
     * Quotes a passage with up to {@value #AROUND} code points before and after it.
     *
     * @throws IllegalArgumentException if nothing but white space is there
     * @throws IndexOutOfBoundsException if the text is too short
     */
    public static Quote of(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        if (span.end() > length) {
            throw new IndexOutOfBoundsException("The text has " + length + " code points, not " + span.end());
        }
        return new Quote(
                span.of(text),
                new Span(max(0, span.start() - AROUND), span.start()).of(text),
                new Span(span.end(), min(length, span.end() + AROUND)).of(text));
    }
}
