package org.colloquium.paper.query;

import java.util.List;
import java.util.stream.Stream;

/** What is looked for, as a tree: no deeper than {@link QueryParser} allows. */
public sealed interface Node {
    Span span();

    /** All operators in it, negated ones too. */
    default Stream<Operator> operators() {
        return switch (this) {
            case Operator operator -> Stream.of(operator);
            case Not not -> not.node().operators();
            case And and -> and.nodes().stream().flatMap(Node::operators);
            case Or or -> or.nodes().stream().flatMap(Node::operators);
            case Word word -> Stream.empty();
            case Phrase phrase -> Stream.empty();
        };
    }

    /**
     * A word, with whatever punctuation it has.
     *
     * @param begins whether it is only the beginning of one
     */
    record Word(String text, boolean begins, Span span) implements Node {}

    /** Words that follow each other. */
    record Phrase(String text, Span span) implements Node {}

    /** Such as {@code votes>=3}; {@code name} is one that is known. */
    record Operator(String name, Comparison comparison, String value, Span span) implements Node {}

    /** What must not be. */
    record Not(Node node, Span span) implements Node {}

    /** Two or more, none of them an {@code And}. */
    record And(List<Node> nodes) implements Node {
        @Override
        public Span span() {
            return nodes.getFirst().span().through(nodes.getLast().span());
        }
    }

    /** Two or more, none of them an {@code Or}. */
    record Or(List<Node> nodes) implements Node {
        @Override
        public Span span() {
            return nodes.getFirst().span().through(nodes.getLast().span());
        }
    }
}
