package org.colloquium.vote;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own vote, for nobody else.
 *
 * @param answer in the shape that the method asks for
 * @param place which of the anonymous votes it is, from 0; null before the close
 */
public record MyVote(
        Map<String, Object> answer,
        Instant castAt,
        @Nullable Integer place) {
    /** The letter of the caller's column: A, B, … Z, AA, … */
    public @Nullable String letter() {
        return place == null ? null : letter(place);
    }

    /** The letter above the column of an anonymous vote. */
    public static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    @Override
    public String toString() {
        return "a vote"; // never into a log
    }
}
