package org.colloquium.digest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The line that keeps the parts of a multipart apart; any that begins with two hyphens if the mail names none. */
record Boundary(byte[] begins) {

    Boundary(@Nullable String name) {
        this(("--" + (name == null ? "" : name)).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** How many such lines there are, which is known without taking the parts apart. */
    int count(byte[] content) {
        int count = 0;
        for (int i = 0; i + begins.length <= content.length; i++) {
            boolean atLine = i == 0 || content[i - 1] == '\n' || content[i - 1] == '\r';
            if (atLine && Arrays.equals(content, i, i + begins.length, begins, 0, begins.length)) {
                count++;
            }
        }
        return count;
    }
}
