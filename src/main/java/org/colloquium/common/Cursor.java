package org.colloquium.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which its next stretch begins. It need not be there any more.
 *
 * @param id of the last row shown, which decides between rows with the same key
 * @param key what the list goes by, empty where it goes by ids
 */
public record Cursor(UUID id, String key) {
    public static Cursor of(UUID id) {
        return new Cursor(id, "");
    }

    public static Cursor of(UUID id, Instant moment) {
        return new Cursor(id, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment)));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @return null for the beginning
     * @throws MalformedException when it is no cursor
     */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 2);
            if (parts.length < 2 || plain.indexOf(0) >= 0) {
                throw malformed();
            }
            return new Cursor(UUID.fromString(parts[0]), parts[1]);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** The id of a list that goes by ids, null for the beginning. */
    public static @Nullable UUID readId(@Nullable String text) {
        Cursor cursor = read(text);
        return cursor == null ? null : cursor.id();
    }

    /** The key of a list that goes by moments. */
    public Instant moment() {
        try {
            return StoredTime.moment("after", Instant.EPOCH.plus(Long.parseLong(key), ChronoUnit.MICROS));
        } catch (NumberFormatException | DateTimeException | ArithmeticException | InvalidInputException e) {
            throw malformed();
        }
    }

    /** As the API shows it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    public static MalformedException malformed() {
        return new MalformedException("after", "This is no cursor that an earlier answer of this list gave.");
    }
}
