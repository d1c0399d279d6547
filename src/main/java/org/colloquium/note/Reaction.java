package org.colloquium.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader can say to a text without words, in the order in which it is offered. */
public enum Reaction {
    AGREE("agree"),
    THANKS("heart"),
    INSIGHTFUL("idea"),
    SURPRISED("surprise"),
    UNSURE("unsure");

    private final String icon;

    Reaction(String icon) {
        this.icon = icon;
    }

    /** As it stands in the API, and on screens after a capital. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the Lucide icon that stands before the word. */
    public String icon() {
        return icon;
    }

    /** Reads {@link #word()}; nothing for any other word. */
    public static Optional<Reaction> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
