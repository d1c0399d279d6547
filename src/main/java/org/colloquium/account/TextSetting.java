package org.colloquium.account;

import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;

/**
 * A line of words; it may be empty.
 *
 * @param standard what holds where nobody has set another
 * @param longest in characters
 */
public record TextSetting(
        String section, String key, String property, String label, String help, String standard, int longest)
        implements Setting<String> {
    @Override
    public String read(String text) {
        String line = text.strip();
        if (line.length() > longest || !line.isEmpty() && !line.equals(OneLine.of(line))) {
            throw new InvalidInputException(key, "Write one line of at most " + longest + " characters.");
        }
        return line;
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String words(String written) {
        return written.isEmpty() ? "none" : written;
    }
}
