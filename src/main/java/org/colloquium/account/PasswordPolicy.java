package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * What may be a password: long is enough, as OWASP ASVS 5.0 (6.2) has it. Refused is only a password that as a whole is
 * what everybody tries first, or a name that belongs to the person; a long phrase may contain either.
 */
@Component
class PasswordPolicy {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private final CommonPasswords common;
    private final List<WordsToAvoid> surroundings;

    PasswordPolicy(CommonPasswords common, List<WordsToAvoid> surroundings) {
        this.common = common;
        this.surroundings = surroundings;
    }

    /** @throws InvalidInputException when it may not */
    void check(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("A password has at least 12 characters. A sentence is fine.");
        }
        if (length > LONGEST) {
            throw refused("A password has at most 128 characters.");
        }
        if (common.contains(password)) {
            throw refused("This is one of the passwords that are tried first. A sentence of your own is better.");
        }
        if (isOneOf(Stream.of(email, name), password)) {
            throw refused("Your name or e-mail address is too easy to guess.");
        }
        if (isOneOf(surroundings.stream().map(it -> it.of(email)).flatMap(Collection::stream), password)) {
            throw refused("The name of this site or of a group of yours is too easy to guess.");
        }
    }

    private static boolean isOneOf(Stream<String> words, String password) {
        String core = Folded.core(password);
        return !core.isEmpty() && words.map(Folded::core).anyMatch(core::equals);
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException("password", message);
    }
}
