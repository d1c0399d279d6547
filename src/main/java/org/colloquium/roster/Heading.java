package org.colloquium.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a table of people may have, in any order. */
enum Heading {
    EMAIL("email", "email address", "mail", "address"),
    NAME("name", "full name"),
    GROUP("group", "group slug", "slug"),
    ROLE("role"),
    ADMINISTRATOR("administrator", "admin", "is administrator");

    private final Set<String> words;

    Heading(String... words) {
        this.words = Set.of(words);
    }

    static Optional<Heading> of(String cell) {
        String plain = cell.toLowerCase(Locale.ROOT)
                .replace("e-mail", "email")
                .replaceAll("[^a-z]+", " ")
                .strip();
        return Stream.of(values()).filter(it -> it.words.contains(plain)).findFirst();
    }
}
