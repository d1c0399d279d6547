package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** Reads formulas: one that has a plain form is shown so, another stays as it was written; sums of money are none. */
final class TexFormulas {
    private static final int LONGEST = 400;

    private final TexCursor cursor;

    TexFormulas(TexCursor cursor) {
        this.cursor = cursor;
    }

    void read(String opening, String closing) {
        int start = cursor.at + opening.length();
        int end = end(start, opening, closing);
        String formula = end < 0 ? null : cursor.text.substring(start, end);
        if (formula == null || !isMath(formula)) {
            cursor.print(opening, start);
            return;
        }
        String plain = plain(formula);
        cursor.print(plain == null ? opening + formula + closing : plain, end + closing.length());
    }

    private int end(int start, String opening, String closing) {
        int limit = Math.min(cursor.text.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            if (cursor.text.startsWith(closing, i) && cursor.text.charAt(i - 1) != '\\') {
                return closing.equals("$") && !closesDollar(start, i) ? -1 : i;
            }
            if (cursor.text.startsWith(opening, i) && cursor.text.charAt(i - 1) != '\\') {
                return -1;
            }
        }
        return -1;
    }

    // "$5 million and $10 million", "$5-$10"
    private boolean closesDollar(int start, int i) {
        return i > start
                && !Character.isWhitespace(cursor.text.charAt(start))
                && !Character.isWhitespace(cursor.text.charAt(i - 1))
                && !(Character.isDigit(cursor.charAt(start)) && Character.isDigit(cursor.charAt(i + 1)));
    }

    private static boolean isMath(String formula) {
        return formula.length() <= 2
                || formula.chars().anyMatch(c -> "\\^_=<>+{(|".indexOf(c) >= 0)
                || formula.chars().allMatch(c -> Character.isLetterOrDigit(c) || "%.,-*".indexOf(c) >= 0);
    }

    private static @Nullable String plain(String formula) {
        String plain = TexText.plainFormula(formula).strip();
        return plain.indexOf('\\') >= 0 ? null : plain;
    }
}
