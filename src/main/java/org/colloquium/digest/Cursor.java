package org.colloquium.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Where a stretch of a group's digests, the latest first, goes on: after the one imported then, with this id. */
record Cursor(Instant importedAt, UUID id) {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** @param text as {@link #text()} wrote it, null for the beginning */
    static Cursor read(@Nullable String text) {
        if (text == null) {
            return new Cursor(LAST, new UUID(0, 0));
        }
        int gap = Math.max(0, text.indexOf('_'));
        try {
            long micros = Long.parseLong(text.substring(0, gap));
            Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return new Cursor(at.isAfter(LAST) ? LAST : at, UUID.fromString(text.substring(gap + 1)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidInputException("after", "This is not a cursor that an earlier answer gave.");
        }
    }

    static String after(DigestSummary last) {
        Instant at = last.importedAt() == null ? LAST : last.importedAt();
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + last.id();
    }

    java.time.OffsetDateTime at() {
        return importedAt.atOffset(ZoneOffset.UTC);
    }
}
