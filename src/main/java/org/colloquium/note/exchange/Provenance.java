package org.colloquium.note.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.colloquium.common.OneLine;
import org.jspecify.annotations.Nullable;

/** The line under an imported text that says whose it was. */
final class Provenance {
    private static final int LONGEST_NAME = 200;

    private Provenance() {}

    /** @param name of whoever wrote it, null for the importer, whose own words they are */
    static String under(String words, @Nullable String name, @Nullable String written) {
        String who = shortened(OneLine.of(name));
        if (who.isEmpty()) {
            return words;
        }
        LocalDate day = day(written);
        String line = "— " + MarkdownText.plain(who) + (day == null ? "" : ", " + day) + " (imported)";
        return words.isBlank() ? line : words.stripTrailing() + "\n\n" + line;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    /** In UTC; whatever begins with a date is one. */
    static @Nullable LocalDate day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written)
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return dayAlone(written);
        }
    }

    static LocalDate day(Instant written) {
        return written.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable LocalDate dayAlone(String written) {
        try {
            return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
