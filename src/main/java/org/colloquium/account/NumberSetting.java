package org.colloquium.account;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * A whole number that an administrator sets.
 *
 * @param label what the field is called, and {@code help} what it does, in a sentence
 * @param unit what stands behind the number; megabytes are kept as bytes, hours and days as seconds
 * @param most the most that can be set on screen; whoever starts the server may go further
 */
public record NumberSetting(
        String section, String key, String property, String label, String help, Unit unit, long least, long most)
        implements Setting<Long> {

    /** What a number counts. */
    public enum Unit {
        MEGABYTES("MB", 1 << 20),
        PAPERS("papers", 1),
        HOURS("hours", 3600),
        DAYS("days", 24 * 3600),
        NUMBER("", 1);

        private final String word;
        private final long of;

        Unit(String word, long of) {
            this.word = word;
            this.of = of;
        }

        public String word() {
            return word;
        }
    }

    @Override
    public @Nullable String standard() {
        return null;
    }

    @Override
    public Long read(String text) {
        try {
            return switch (unit) {
                case MEGABYTES ->
                    DataSize.parse(text.strip(), DataUnit.MEGABYTES).toBytes();
                case HOURS ->
                    DurationStyle.SIMPLE.parse(text.strip(), ChronoUnit.HOURS).toSeconds();
                case DAYS ->
                    DurationStyle.SIMPLE.parse(text.strip(), ChronoUnit.DAYS).toSeconds();
                case PAPERS, NUMBER -> Long.parseLong(text.strip());
            };
        } catch (IllegalArgumentException notANumber) {
            throw new InvalidInputException(key, "Write a whole number.");
        }
    }

    @Override
    public String write(Long value) {
        return value % unit.of == 0 ? Long.toString(value / unit.of) : value + (unit == Unit.MEGABYTES ? "B" : "s");
    }

    @Override
    public String words(String written) {
        return (written + " " + unit.word).strip();
    }

    @Override
    public void check(Long value) {
        if (value < least || value > most) {
            throw new InvalidInputException(
                    key,
                    String.format(
                                            Locale.ENGLISH,
                                            "It may be from %,d to %,d %s",
                                            least / unit.of,
                                            most / unit.of,
                                            unit.word)
                                    .strip()
                            + ".");
        }
    }
}
