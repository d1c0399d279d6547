package org.colloquium.paper.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as somebody would type it. */
public final class QueryPrinter {
    private QueryPrinter() {}

    public static String print(Node node) {
        return switch (node) {
            case Node.Word word -> word.begins() ? word.text() + Character.toString(Lexer.BEGINS) : word.text();
            case Node.Phrase phrase -> '"' + phrase.text() + '"';
            case Node.Operator operator ->
                operator.name()
                        + operator.comparison().sign()
                        + (isPlain(operator.value()) ? operator.value() : '"' + operator.value() + '"');
            case Node.Not not -> "-" + (isLeaf(not.node()) ? print(not.node()) : grouped(not.node()));
            case Node.And and -> joined(and.nodes(), " ");
            case Node.Or or -> joined(or.nodes(), " OR ");
        };
    }

    private static String joined(List<Node> nodes, String between) {
        return nodes.stream()
                .map(it -> it instanceof Node.Or ? grouped(it) : print(it))
                .collect(Collectors.joining(between));
    }

    /** A word with a parenthesis of its own would take the closing one. */
    private static String grouped(Node node) {
        String inside = print(node);
        return "(" + inside + (inside.substring(inside.lastIndexOf(' ') + 1).contains("(") ? " )" : ")");
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Node.Word || node instanceof Node.Phrase || node instanceof Node.Operator;
    }

    private static boolean isPlain(String value) {
        return value.codePoints().allMatch(it -> Character.isLetterOrDigit(it) || it == '.' || it == '-');
    }
}
