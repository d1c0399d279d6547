package org.colloquium.digest.format;

import org.jspecify.annotations.Nullable;

/**
 * Text without what no database keeps: NUL, and halves of surrogate pairs. JSON and HTML can spell them out, so that
 * they come even from a source that has been decoded well.
 */
final class Storable {
    private static final char UNREADABLE = '\uFFFD';

    private Storable() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return mended(text);
            }
        }
        return text;
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static String mended(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isBad(text, i)) {
                out.setCharAt(i, UNREADABLE);
            }
        }
        return out.toString();
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0 || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
