package org.colloquium.paper.query;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what was typed.
 *
 * @param leaf for a term only
 */
record Token(Kind kind, @Nullable Node leaf, Span span) {
    static Token of(Kind kind, int from, int to) {
        return new Token(kind, null, new Span(from, to));
    }

    static Token term(Node leaf) {
        return new Token(Kind.TERM, leaf, leaf.span());
    }

    enum Kind {
        OPEN,
        CLOSE,
        OR,
        MINUS,
        TERM
    }
}
