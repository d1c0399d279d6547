package org.colloquium.account;

import java.util.List;
import java.util.stream.Stream;

/** Knows words that a finger writes by going along: {@code qwertyuiopasdf}, {@code 1qaz2wsx3edc}, {@code 123456789012}. */
final class KeyboardWalk {
    private static final int SHORTEST_STRETCH = 3;

    /** Rows and columns of QWERTY, QWERTZ and AZERTY, digits round and round, and the alphabet. */
    private static final List<String> WAYS = Stream.of(
                    "12345678901234567890",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qwertzuiopü",
                    "asdfghjklöä",
                    "yxcvbnm",
                    "azertyuiop",
                    "qsdfghjklm",
                    "wxcvbn",
                    "1qaz",
                    "2wsx",
                    "3edc",
                    "4rfv",
                    "5tgb",
                    "6yhn",
                    "7ujm",
                    "8ik",
                    "9ol",
                    "1qay",
                    "6zhn",
                    "1aqw",
                    "2zsx",
                    "!@#$%^&*()",
                    "!\"§$%&/()=",
                    "abcdefghijklmnopqrstuvwxyz")
            .flatMap(it -> Stream.of(it, new StringBuilder(it).reverse().toString()))
            .toList();

    private KeyboardWalk() {}

    /** Whether the whole word is made of stretches of at least three keys side by side. */
    static boolean is(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + SHORTEST_STRETCH; reached[from] && to <= word.length(); to++) {
                reached[to] |= isStretch(word.substring(from, to));
            }
        }
        return !word.isEmpty() && reached[word.length()];
    }

    private static boolean isStretch(String part) {
        return WAYS.stream().anyMatch(it -> it.contains(part));
    }
}
