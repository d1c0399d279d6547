package org.colloquium.common;

import org.jspecify.annotations.Nullable;

/** A name or title that somebody typed, on one line. */
public final class OneLine {
    private OneLine() {}

    /**
     * Without control characters, breaks and space around it, nor marks that would turn the words after it around (Unicode
     * Standard Annex 9, 2.1 to 2.4); empty when none of it would be seen.
     */
    public static String of(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\u202a-\u202e\u2066-\u2069]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                        .strip();
        return isSeen(line) ? line : "";
    }

    /** Whether any of it would be seen; joiners, marks of direction and the like alone are not. */
    public static boolean isSeen(String text) {
        return text.codePoints().anyMatch(OneLine::isSeen);
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != '\uFFFD';
        };
    }
}
