package org.colloquium.account;

import java.util.Optional;

/** Finds what a word says over and over: {@code abc} in {@code abcabcabca}. */
final class Repeat {
    private Repeat() {}

    /** The shortest block that, said at least twice, makes the whole word; it may break off within the last. */
    static Optional<String> of(String word) {
        for (int length = 1; length <= word.length() / 2; length++) {
            if (word.startsWith(word.substring(length))) {
                return Optional.of(word.substring(0, length));
            }
        }
        return Optional.empty();
    }
}
