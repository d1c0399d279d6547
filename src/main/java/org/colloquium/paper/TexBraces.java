package org.colloquium.paper;

import java.util.BitSet;

/** Drops the braces that LaTeX needs and a reader does not, and keeps those of sets, templates and programs. */
final class TexBraces {
    private final TexCursor cursor;
    private final BitSet dropped = new BitSet();
    private int depth;

    TexBraces(TexCursor cursor) {
        this.cursor = cursor;
    }

    void open() {
        if (cursor.formula || isOfCommand()) {
            openDropped();
        } else if (isOfSize()) {
            openDropped();
            cursor.at = cursor.text.indexOf(' ', cursor.at) + 1;
        } else if (keepsCapitals()) {
            openDropped();
        } else {
            dropped.clear(depth++);
            cursor.print("{", cursor.at + 1);
        }
    }

    /** Passes an opening brace whose closing one is dropped too. */
    void openDropped() {
        dropped.set(depth++);
        cursor.at++;
    }

    void close() {
        boolean ofDropped = depth > 0 && dropped.get(--depth);
        cursor.print(ofDropped ? "" : "}", cursor.at + 1);
    }

    // {\em word}, {\"o}
    private boolean isOfCommand() {
        return cursor.peek(1) == '\\'
                && (TexCursor.isLetter(cursor.peek(2)) || TexAccents.at(cursor.text, cursor.at + 1) != null);
    }

    // {scriptsize WORD}, as it stands where a page stripped the backslashes.
    private boolean isOfSize() {
        int end = cursor.endOfLetters(cursor.at + 1);
        return cursor.charAt(end) == ' ' && TexSymbols.isSize(cursor.text.substring(cursor.at + 1, end));
    }

    // {BERT}, {B}ayesian
    private boolean keepsCapitals() {
        char before = cursor.before();
        boolean inText = Character.isLetter(before) || Character.isWhitespace(before) || before == '-';
        String inside = inText ? cursor.argument(cursor.at) : null;
        return inside != null
                && !inside.isEmpty()
                && inside.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }
}
