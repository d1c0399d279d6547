package org.colloquium.account;

import java.util.Locale;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;

/** What a token may be used for, within what its owner may. */
public enum Scope {
    /** To look at things. */
    READ,
    /** To change things. */
    WRITE,
    /** To use an administrator's rights. */
    ADMIN;

    /** As in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String word) {
        return Stream.of(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("scopes", "A scope is one of read, write, admin."));
    }
}
