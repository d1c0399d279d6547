package org.colloquium.account;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** For how long is kept what only its time makes useless. Other features add what they keep to the same section. */
@Component
public class Retention implements Configured {
    /** The heading under which all such settings stand. */
    public static final String SECTION = "Retention";

    private static final long DAY = 24 * 3600;

    static final NumberSetting LETTERS = new NumberSetting(
            SECTION,
            "retention.letters",
            "colloquium.retention.letters",
            "Letters that were sent or given up",
            "Of one that was sent only the hours are kept, of one that was given up the address and the reason too. What"
                    + " was written is forgotten as soon as it has left.",
            NumberSetting.Unit.DAYS,
            DAY,
            365 * DAY);
    static final NumberSetting EXPORTS = new NumberSetting(
            SECTION,
            "retention.exports",
            "colloquium.retention.exports",
            "Archives that people have made of their data",
            "Counted from when it was asked for. After that its owner has another one made.",
            NumberSetting.Unit.DAYS,
            DAY,
            30 * DAY);
    static final NumberSetting REGISTRATIONS = new NumberSetting(
            SECTION,
            "retention.registrations",
            "colloquium.retention.registrations",
            "Requests for an account that nobody answers",
            "Counted from when the address was confirmed. Whoever asked may ask again.",
            NumberSetting.Unit.DAYS,
            7 * DAY,
            365 * DAY);

    private final Settings settings;

    Retention(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(LETTERS, EXPORTS, REGISTRATIONS);
    }

    Duration letters() {
        return Duration.ofSeconds(settings.value(LETTERS));
    }

    Duration exports() {
        return Duration.ofSeconds(settings.value(EXPORTS));
    }

    Duration registrations() {
        return Duration.ofSeconds(settings.value(REGISTRATIONS));
    }
}
