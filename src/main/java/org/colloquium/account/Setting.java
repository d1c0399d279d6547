package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator sets for the whole server, contributed as a bean by the feature that obeys it, alone or
 * through {@link Configured}. A variable of the environment takes precedence over what is set on screen.
 */
public sealed interface Setting<T> permits NumberSetting, SwitchSetting, AddressSetting {
    /** The heading it stands under, such as "Digests". */
    String section();

    /** What it is kept under, such as {@code digest.max-papers}. */
    String key();

    /** The property of the environment that takes precedence. */
    String property();

    /** What the field is called. */
    String label();

    /** What it does, in a sentence or two. */
    String help();

    /** What holds where nobody has said anything; null where the property always has a value. */
    @Nullable String standard();

    /** @throws org.colloquium.common.InvalidInputException when it is no such value */
    T read(String text);

    /** As {@link #read} reads it. */
    String write(T value);

    /** The value in words, for "Back to …". */
    default String words(String written) {
        return written;
    }

    /** @throws org.colloquium.common.InvalidInputException when it cannot be set on screen */
    default void check(T value) {}
}
