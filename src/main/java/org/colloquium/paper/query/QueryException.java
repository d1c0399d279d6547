package org.colloquium.paper.query;

import org.colloquium.common.InvalidInputException;

/** A search that cannot be understood; the message names the word, its place and what to change. */
public class QueryException extends InvalidInputException {
    private final Span span;

    /**
     * @param word what stands at {@code span}
     * @param message a sentence about it
     */
    public QueryException(String word, Span span, String message) {
        super("q", "At character %d, \u201c%s\u201d: %s".formatted(span.from() + 1, word, message));
        this.span = span;
    }

    public Span span() {
        return span;
    }
}
