package org.colloquium.account;

import java.nio.charset.StandardCharsets;
import org.colloquium.common.InvalidInputException;

/**
 * A password or key of another server: sealed in the database, never shown again. It is empty until somebody has set it.
 */
public record SecretSetting(String section, String key, String property, String label, String help)
        implements Setting<String> {
    private static final int LONGEST = 500;

    @Override
    public String standard() {
        return "";
    }

    @Override
    public String read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(key, "Write one line of at most 500 bytes.");
        }
        return text;
    }

    @Override
    public String write(String value) {
        return value;
    }

    /** The value is nobody's to see. */
    @Override
    public String words(String written) {
        return written.isEmpty() ? "none" : "the one that is set";
    }

    /** What its sealed text is bound to. */
    String purpose() {
        return "setting:" + key;
    }
}
