package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.Arrays;
import java.util.function.Function;

/** A quote as it is compared with a text that was folded in the same way. */
record Passage(int[] whole, int from, int to, int blanksBefore, int blanksAfter) {

    static Passage of(Quote quote, Function<String, Folding> fold) {
        int[] exact = quote.exact().codePoints().toArray();
        int first = 0;
        while (Folding.isSpace(exact[first])) {
            first++;
        }
        int last = exact.length;
        while (Folding.isSpace(exact[last - 1])) {
            last--;
        }
        String prefix = quote.prefix();
        int start = prefix.codePointCount(0, prefix.length());
        Folding folding = fold.apply(prefix + quote.exact() + quote.suffix());
        int from = folding.from(start + first);
        int to = max(from, folding.to(start + last));
        return new Passage(folding.points(), from, to, first, exact.length - last);
    }

    boolean isEmpty() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    int[] exact() {
        return Arrays.copyOfRange(whole, from, to);
    }

    /** What stands before, the nearest first. */
    int[] before() {
        return Points.reversed(Arrays.copyOfRange(whole, max(0, from - Quote.AROUND), from));
    }

    int[] after() {
        return Arrays.copyOfRange(whole, to, min(whole.length, to + Quote.AROUND));
    }

    /** Whether a place where the passage stands letter for letter cuts words that it did not cut, if that is known. */
    boolean cutsWords(int[] text, int at) {
        int end = at + length();
        return from > 0 && Points.isBetweenWords(whole, from) && !Points.isBetweenWords(text, at)
                || to < whole.length && Points.isBetweenWords(whole, to) && !Points.isBetweenWords(text, end);
    }

    /** Blanks at the ends of the quote are not looked for, but belong to it. */
    Span withBlanks(Span span, String text) {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(start, span.length());
        int before = 0;
        while (before < blanksBefore && start > 0 && Folding.isSpace(text.codePointBefore(start))) {
            start = text.offsetByCodePoints(start, -1);
            before++;
        }
        int after = 0;
        while (after < blanksAfter && end < text.length() && Folding.isSpace(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, 1);
            after++;
        }
        return new Span(span.start() - before, span.end() + after);
    }
}
