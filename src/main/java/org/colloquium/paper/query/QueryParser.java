package org.colloquium.paper.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.colloquium.paper.query.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a search: what stands beside each other must all be, {@code OR} binds less than that, a minus before a term or
 * a parenthesis negates it.
 */
public final class QueryParser {
    static final int LONGEST = 1000;
    static final int MOST_TERMS = 40;
    static final int DEEPEST = 20;

    private final int[] text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private QueryParser(int[] text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** @throws QueryException where it cannot be understood */
    public static Query parse(String typed, OperatorNames names) {
        int[] text = typed.codePoints().limit(LONGEST + 1L).toArray();
        if (text.length > LONGEST) {
            throw Query.wrong(
                    text, new Span(LONGEST, LONGEST + 1), "a search has at most %,d characters.".formatted(LONGEST));
        }
        List<Token> tokens = new Lexer(text, names).tokens();
        tokens.stream()
                .filter(it -> it.kind() == Kind.TERM)
                .skip(MOST_TERMS)
                .findFirst()
                .ifPresent(it -> {
                    throw Query.wrong(text, it.span(), "a search has at most %d words.".formatted(MOST_TERMS));
                });
        return new Query(typed, new QueryParser(text, tokens).either());
    }

    private @Nullable Node either() {
        List<Node> nodes = new ArrayList<>();
        @Nullable Node first = all();
        if (!is(Kind.OR)) {
            return first;
        }
        add(nodes, first, tokens.get(at));
        while (is(Kind.OR)) {
            Token or = tokens.get(at++);
            add(nodes, all(), or);
        }
        return new Node.Or(List.copyOf(nodes));
    }

    private void add(List<Node> nodes, @Nullable Node node, Token or) {
        if (node == null) {
            throw Query.wrong(
                    text, or.span(), "it stands between two words; in small letters or in quotes it is a word itself.");
        }
        if (node instanceof Node.Or inner) {
            nodes.addAll(inner.nodes());
        } else {
            nodes.add(node);
        }
    }

    private @Nullable Node all() {
        List<Node> nodes = new ArrayList<>();
        while (at < tokens.size() && !is(Kind.OR) && !is(Kind.CLOSE)) {
            @Nullable Node node = one();
            if (node instanceof Node.And inner) {
                nodes.addAll(inner.nodes());
            } else if (node != null) {
                nodes.add(node);
            }
        }
        return nodes.size() > 1 ? new Node.And(List.copyOf(nodes)) : nodes.isEmpty() ? null : nodes.getFirst();
    }

    private @Nullable Node one() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case MINUS -> {
                @Nullable Node node = one();
                yield node == null ? null : new Node.Not(node, token.span().through(node.span()));
            }
            case OPEN -> group(token);
            default -> Objects.requireNonNull(token.leaf());
        };
    }

    private @Nullable Node group(Token open) {
        if (++depth > DEEPEST) {
            throw Query.wrong(text, open.span(), "parentheses stand at most %d deep.".formatted(DEEPEST));
        }
        @Nullable Node node = either();
        at++;
        depth--;
        return node;
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }
}
