package org.colloquium.meeting;

import java.time.Instant;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Where a stretch of a group's meetings, the latest first, goes on: after the meeting with this start and id. */
record Cursor(Instant startsAt, UUID id) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final long LATEST = Instant.parse("9999-01-01T00:00:00Z").getEpochSecond();

    /** @param text as {@link #text()} wrote it, null to begin with what starts before {@code first} */
    static Cursor read(@Nullable String text, Instant first) {
        if (text == null) {
            return new Cursor(first, FIRST);
        }
        int gap = text.indexOf('_');
        try {
            long second = Long.parseLong(text.substring(0, Math.max(0, gap)));
            return new Cursor(
                    Instant.ofEpochSecond(Math.clamp(second, 0, LATEST)), UUID.fromString(text.substring(gap + 1)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("after", "This is not a cursor that an earlier answer gave.");
        }
    }

    static Cursor after(MeetingDetails last) {
        return new Cursor(last.startsAt(), last.id().value());
    }

    String text() {
        return startsAt.getEpochSecond() + "_" + id;
    }
}
