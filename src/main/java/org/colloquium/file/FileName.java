package org.colloquium.file;

import org.jspecify.annotations.Nullable;

/** Names of files: anybody may have chosen them, and systems read more into some characters than people see. */
final class FileName {
    private static final int LONGEST = 80;
    private static final int LONGEST_KEPT = 255;

    private FileName() {}

    /** As it is shown: the last part of a path, without what cannot be seen; null when nothing is left. */
    static @Nullable String toShow(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]+", "")
                .strip();
        int end = seen.offsetByCodePoints(0, Math.min(seen.codePointCount(0, seen.length()), LONGEST_KEPT));
        return seen.isEmpty() ? null : seen.substring(0, end);
    }

    /** As it is saved: letters, digits, spaces and the plainest marks of the file's own name, or of the paper's title. */
    static String toSave(@Nullable String own, String title) {
        String words = own == null ? "" : own.replaceFirst("(?i)\\.pdf$", "").replaceAll("[^\\p{L}\\p{N}._-]+", " ");
        String plain = words.replaceFirst("^[._ -]+", "").strip();
        String name =
                plain.isEmpty() ? title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() : plain;
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST));
        return (name.isEmpty() ? "paper" : name.substring(0, end).strip()) + ".pdf";
    }
}
