package org.colloquium.account;

import org.colloquium.common.InvalidInputException;

/** What may be a password: long is enough, as OWASP ASVS 5.0 (6.2) has it. */
final class PasswordPolicy {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordPolicy() {}

    /** @throws InvalidInputException when it may not */
    static void check(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("A password has at least 12 characters. A sentence is fine.");
        }
        if (length > LONGEST) {
            throw refused("A password has at most 128 characters.");
        }
        if (password.strip().equalsIgnoreCase(email.strip()) || password.strip().equalsIgnoreCase(name.strip())) {
            throw refused("Your name or e-mail address is too easy to guess.");
        }
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException("password", message);
    }
}
