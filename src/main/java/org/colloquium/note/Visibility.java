package org.colloquium.note;

import java.util.Arrays;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;

/** Who reads a note. */
public enum Visibility {
    /** Everybody in the group, guests too. */
    GROUP,
    /** Its author and nobody else, at no place. */
    PRIVATE;

    /** As it stands in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static Visibility of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("visibility", "A note's visibility is group or private."));
    }
}
