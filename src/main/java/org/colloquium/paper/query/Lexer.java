package org.colloquium.paper.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.colloquium.paper.query.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what was typed into terms, signs and parentheses. Punctuation without a letter or a digit is left out, as the
 * index has none.
 */
final class Lexer {
    static final int BEGINS = '\u2026';
    private static final int LONGEST_NAME = 20;

    private final int[] text;
    private final OperatorNames names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(int[] text, OperatorNames names) {
        this.text = text;
        this.names = names;
    }

    List<Token> tokens() {
        while (at < text.length) {
            if (isSpace(text[at])) {
                at++;
            } else if (text[at] == '-') {
                hyphens();
            } else {
                term(false);
            }
        }
        return paired();
    }

    /** A minus only at the beginning of a term. */
    private void hyphens() {
        int start = at;
        boolean begins = start == 0 || isSpace(text[start - 1]) || text[start - 1] == '(';
        while (at < text.length && text[at] == '-') {
            at++;
        }
        if (begins && at < text.length && !isSpace(text[at]) && text[at] != ')') {
            tokens.add(Token.of(Kind.MINUS, start, start + 1));
            if (!term(true)) {
                tokens.removeLast();
            }
        }
    }

    /** @return whether there was anything to look for */
    private boolean term(boolean negated) {
        int start = at;
        if (text[at] == '(' || text[at] == ')') {
            at++;
            return tokens.add(Token.of(text[start] == '(' ? Kind.OPEN : Kind.CLOSE, start, at));
        }
        if (isQuote(text[at])) {
            String phrase = quoted();
            return isWord(phrase) && tokens.add(Token.term(new Node.Phrase(phrase, new Span(start, at))));
        }
        return operator() || word(negated);
    }

    private boolean word(boolean negated) {
        int start = at;
        String chunk = chunk();
        Span span = new Span(start, at);
        if (chunk.equals("OR") && !negated) {
            return tokens.add(new Token(Kind.OR, null, span));
        }
        int end = chunk.length();
        while (end > 0 && chunk.charAt(end - 1) == BEGINS) {
            end--;
        }
        boolean begins = end > 0 && end < chunk.length() && Character.isLetterOrDigit(chunk.codePointBefore(end));
        String word = begins ? chunk.substring(0, end) : chunk;
        return isWord(word) && tokens.add(Token.term(new Node.Word(word, begins, span)));
    }

    /** @return whether one stands here */
    private boolean operator() {
        int start = at;
        int end = at;
        while (end < text.length && end - start <= LONGEST_NAME && isNameLetter(text[end])) {
            end++;
        }
        Comparison comparison = end == start ? null : comparison(end);
        if (comparison == null) {
            return false;
        }
        String name = new String(text, start, end - start).toLowerCase(Locale.ROOT);
        int valueFrom = end + comparison.sign().length();
        if (!names.knows(name)) {
            boolean hasValue = valueFrom < text.length && !isSpace(text[valueFrom]) && text[valueFrom] != ')';
            String meant = hasValue ? names.like(name) : null;
            if (meant != null) {
                chunk();
                throw Query.wrong(
                        text,
                        new Span(start, at),
                        "there is no such operator; did you mean %s%s?".formatted(meant, comparison.sign()));
            }
            return false;
        }
        at = valueFrom;
        String value = at < text.length && isQuote(text[at]) ? quoted() : at < text.length ? chunk() : "";
        Span span = new Span(start, at);
        if (!isWord(value)) {
            throw Query.wrong(text, span, "write what you look for right after it, without a space.");
        }
        tokens.add(Token.term(
                new Node.Operator(name, comparison == Comparison.EQUALS ? Comparison.IS : comparison, value, span)));
        return true;
    }

    private @Nullable Comparison comparison(int place) {
        for (Comparison comparison : Comparison.ALL) {
            String sign = comparison.sign();
            boolean here = place + sign.length() <= text.length;
            for (int i = 0; here && i < sign.length(); i++) {
                here = text[place + i] == sign.charAt(i);
            }
            if (here) {
                return comparison;
            }
        }
        return null;
    }

    /** Up to the next white space or quote, or a parenthesis that the chunk has not opened itself. */
    private String chunk() {
        int start = at;
        int open = 0;
        while (at < text.length && !isSpace(text[at]) && !isQuote(text[at])) {
            if (text[at] == ')' && --open < 0) {
                break;
            }
            open += text[at] == '(' ? 1 : 0;
            at++;
        }
        return new String(text, start, at - start);
    }

    /** What stands in quotes; one that is not closed goes to the end. */
    private String quoted() {
        int start = ++at;
        while (at < text.length && !isQuote(text[at])) {
            at++;
        }
        String inside = new String(text, start, at - start);
        at = Math.min(text.length, at + 1);
        return inside;
    }

    /** Without parentheses that stand for nothing. */
    private List<Token> paired() {
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> alone = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.OPEN) {
                open.push(i);
            } else if (kind == Kind.CLOSE && open.poll() == null) {
                alone.add(i);
            }
        }
        for (int i : open) {
            Span span = tokens.get(i).span();
            boolean loose = span.to() == text.length || isSpace(text[span.to()]);
            if (!loose || (i > 0 && tokens.get(i - 1).kind() == Kind.MINUS)) {
                throw Query.wrong(text, span, "this parenthesis is not closed.");
            }
            alone.add(i);
        }
        List<Token> paired = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!alone.contains(i)) {
                paired.add(tokens.get(i));
            }
        }
        return paired;
    }

    private static boolean isNameLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWord(String term) {
        return term.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
