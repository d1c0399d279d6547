package org.colloquium.note;

import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.jspecify.annotations.Nullable;

/** What a text must be to be kept. */
final class TextRules {
    static final int MOST = 20_000;
    static final int MOST_REASON = 500;
    private static final char REPLACEMENT = '\uFFFD';

    private TextRules() {}

    /** @param mayBeSilent whether it may say nothing, as a highlight does */
    static String text(@Nullable String markdown, boolean mayBeSilent) {
        String clean = storable(markdown == null ? "" : markdown).stripTrailing();
        if (mayBeSilent && !OneLine.isSeen(clean)) {
            return "";
        }
        if (!OneLine.isSeen(clean)) {
            throw new InvalidInputException("markdown", "Write something first.");
        }
        int length = clean.codePointCount(0, clean.length());
        if (length > MOST) {
            throw new InvalidInputException(
                    "markdown",
                    "This is %,d characters long; at most %,d fit. Nothing was saved, your text is still here."
                            .formatted(length, MOST));
        }
        return clean;
    }

    static String reason(@Nullable String reason) {
        String clean = storable(reason == null ? "" : reason).strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > MOST_REASON) {
            throw new InvalidInputException("reason", "Give a reason of 1 to 500 characters.");
        }
        return clean;
    }

    /** PostgreSQL takes neither NUL nor half of a surrogate pair; CommonMark puts this character in their place. */
    static String storable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(it ->
                        it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE) ? REPLACEMENT : it)
                .forEach(clean::appendCodePoint);
        return clean.toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
