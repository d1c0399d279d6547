package org.colloquium.account;

import java.util.Locale;
import org.colloquium.common.InvalidInputException;

/** Something that an administrator switches on; it is off until then. */
public record SwitchSetting(String section, String key, String property, String label, String help)
        implements Setting<Boolean> {
    @Override
    public String standard() {
        return "false";
    }

    @Override
    public Boolean read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no", "" -> false;
            default -> throw new InvalidInputException(key, "It is true or false.");
        };
    }

    @Override
    public String write(Boolean value) {
        return value.toString();
    }

    @Override
    public String words(String written) {
        return written.equals("true") ? "on" : "off";
    }
}
