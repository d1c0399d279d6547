package org.colloquium.account;

import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;

/** A person's name as it may be kept: 1 to 200 characters on one line. */
public final class PersonName {
    private PersonName() {}

    /** @throws InvalidInputException at {@code name} when it cannot be kept */
    public static String clean(String name) {
        String clean = OneLine.of(name);
        if (clean.isEmpty() || clean.length() > 200) {
            throw new InvalidInputException("name", "A name has 1 to 200 characters.");
        }
        return clean;
    }
}
