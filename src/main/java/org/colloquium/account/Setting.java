package org.colloquium.account;

/**
 * Something that an administrator sets for the whole server, contributed as a bean by the feature that obeys it. A
 * variable of the environment takes precedence over what is set on screen.
 */
public sealed interface Setting<T> permits NumberSetting {
    /** The heading it stands under, such as "Digests". */
    String section();

    /** What it is kept under, such as {@code digest.max-papers}. */
    String key();

    /** The property of the environment that takes precedence, and has the usual value. */
    String property();

    /** @throws org.colloquium.common.InvalidInputException when it is no such value */
    T read(String text);

    /** As {@link #read} reads it. */
    String write(T value);
}
