package org.colloquium.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a member is with a paper. */
public enum Reading {
    UNREAD,
    SKIMMED,
    READ;

    /** The word for it, on screens and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reading> of(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
