package org.colloquium.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The bundled list of passwords that are tried first, folded as {@link Folded} says: names, words, clubs, months and
 * their usual disguises line by line, and by rule what a list could only enumerate.
 */
@Component
class CommonPasswords {
    private static final String LIST = "common-passwords.txt";

    private final Set<String> listed = read();

    boolean contains(String password) {
        String core = Folded.core(password);
        return isCommon(Folded.of(password)) || !core.isEmpty() && isCommon(core);
    }

    private boolean isCommon(String folded) {
        return listed.contains(folded)
                || KeyboardWalk.is(folded)
                || Repeat.of(folded)
                        .filter(it -> it.length() <= 4 || listed.contains(it))
                        .isPresent();
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(it -> !it.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
