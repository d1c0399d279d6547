package org.colloquium.paper.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, understood.
 *
 * @param typed as it was typed, in code points
 * @param root null when there is neither a word nor an operator in it
 */
public record Query(String typed, @Nullable Node root) {
    private static final int LONGEST_WORD = 40;

    /** Whether nothing was typed, which finds everything. */
    public boolean isBlank() {
        return typed.codePoints().allMatch(Lexer::isSpace);
    }

    /** Whether what was typed has nothing in it to look for, which finds nothing. */
    public boolean isVain() {
        return root == null && !isBlank();
    }

    /** The same with its last word as the beginning of one, where the last thing typed is a word. */
    public Optional<String> unfinished() {
        @Nullable Node last = root;
        while (last instanceof Node.And || last instanceof Node.Or) {
            last = last instanceof Node.And and
                    ? and.nodes().getLast()
                    : ((Node.Or) last).nodes().getLast();
        }
        return last instanceof Node.Word word
                        && !word.begins()
                        && word.span().to() == typed.codePointCount(0, typed.length())
                        && Character.isLetterOrDigit(typed.codePointBefore(typed.length()))
                ? Optional.of(typed + Character.toString(Lexer.BEGINS))
                : Optional.empty();
    }

    /** A complaint about a part of it. */
    public QueryException wrong(Span span, String message) {
        return wrong(typed.codePoints().toArray(), span, message);
    }

    static QueryException wrong(int[] text, Span span, String message) {
        int length = Math.min(LONGEST_WORD, span.to() - span.from());
        String word = new String(text, span.from(), length);
        return new QueryException(length < span.to() - span.from() ? word + "\u2026" : word, span, message);
    }
}
