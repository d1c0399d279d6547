package org.colloquium.account;

import java.text.Normalizer;
import java.util.Locale;

/** Passwords and words as they are held against each other: case, spaces and digits at the end make no difference. */
final class Folded {
    private Folded() {}

    /** Without case and spaces. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The same without the digits at its end; empty where there are only digits. */
    static String core(String text) {
        String folded = of(text);
        int end = folded.length();
        while (end > 0 && Character.isDigit(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end);
    }
}
