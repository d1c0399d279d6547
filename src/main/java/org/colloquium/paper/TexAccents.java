package org.colloquium.paper;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** LaTeX's accents: a mark and the letter it stands on become one character. */
final class TexAccents {

    private static final String MARKS = "\"'`^~=.cvuHkrdb";
    private static final String COMBINING =
            "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030C\u0306\u030B\u0328\u030A\u0323\u0331";

    /** A letter with its accent, and where the text goes on after it. */
    record Accented(String letter, int end) {}

    private TexAccents() {}

    /** Reads the accent whose backslash stands at {@code start}; null if that is none. */
    static @Nullable Accented at(String text, int start) {
        int mark = start + 1 < text.length() ? MARKS.indexOf(text.charAt(start + 1)) : -1;
        if (mark < 0) {
            return null;
        }
        boolean letterCommand = Character.isLetter(text.charAt(start + 1));
        int i = start + 2;
        boolean spaced = i < text.length() && text.charAt(i) == ' ';
        boolean braced = i < text.length() && text.charAt(i) == '{';
        if (letterCommand && !braced && !(spaced && text.charAt(start + 1) == 'c')) {
            return null;
        }
        i += braced || letterCommand ? 1 : 0;
        return onLetter(text, i, COMBINING.charAt(mark), braced);
    }

    private static @Nullable Accented onLetter(String text, int start, char mark, boolean braced) {
        int i = start;
        if (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        if (i >= text.length() || !TexCursor.isLetter(text.charAt(i))) {
            return null;
        }
        int end = i + 1;
        // In \'{\i} the command is the letter; \'\in and \'\alpha are none.
        boolean wholeCommand = end >= text.length() || !TexCursor.isLetter(text.charAt(end));
        if (i > start && ("ij".indexOf(text.charAt(i)) < 0 || !wholeCommand)) {
            return null;
        }
        if (braced && (end >= text.length() || text.charAt(end++) != '}')) {
            return null;
        }
        String letter = Normalizer.normalize("" + text.charAt(i) + mark, Normalizer.Form.NFC);
        return letter.length() == 1 ? new Accented(letter, end) : null;
    }
}
