package org.colloquium.paper.query;

/** Where something stands in what was typed: code points from 0, the end not included. */
public record Span(int from, int to) {
    Span through(Span last) {
        return new Span(from, last.to);
    }
}
