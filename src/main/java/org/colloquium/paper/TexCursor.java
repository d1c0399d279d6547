package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** A place in a text with LaTeX, and what was made of the text before it. */
final class TexCursor {
    private static final int LONGEST_ARGUMENT = 200;

    final String text;

    /** Whether the text is what stood between the signs of a formula. */
    final boolean formula;

    final StringBuilder out;
    int at;

    TexCursor(String text, boolean formula) {
        this.text = text;
        this.formula = formula;
        this.out = new StringBuilder(text.length());
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character so many places ahead, or NUL beyond the end. */
    char peek(int ahead) {
        return charAt(at + ahead);
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    /** The source's character before this place, a space at the start. */
    char before() {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    void print(String plain, int next) {
        out.append(plain);
        at = next;
    }

    /** Where the letters end that begin at {@code start}. */
    int endOfLetters(int start) {
        int end = start;
        while (isLetter(charAt(end))) {
            end++;
        }
        return end;
    }

    /** What stands in the braces that open at {@code brace}, if it is short and has no braces of its own. */
    @Nullable String argument(int brace) {
        int limit = Math.min(text.length(), brace + LONGEST_ARGUMENT);
        for (int i = brace + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '}') {
                return text.substring(brace + 1, i);
            }
            if (c == '{') {
                return null;
            }
        }
        return null;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
