package org.colloquium.note;

import java.util.Arrays;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;

/** What a highlight says of its passage, shown by its colour; a group may give each another name. */
public enum Meaning {
    CLAIM,
    DOUBT,
    METHOD,
    /** Stays open until somebody marks it answered. */
    QUESTION;

    /** As it stands in the API, and its name where the group has given none. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static Meaning of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("meaning", "A meaning is claim, doubt, method or question."));
    }
}
