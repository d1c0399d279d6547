package org.colloquium.account;

import org.colloquium.common.InvalidInputException;

/** An e-mail address; it is empty until somebody has set it. */
public record MailAddressSetting(String section, String key, String property, String label, String help)
        implements Setting<String> {
    @Override
    public String standard() {
        return "";
    }

    @Override
    public String read(String text) {
        try {
            return text.isBlank() ? "" : new EmailAddress(text).value();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(key, String.valueOf(e.getMessage()));
        }
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
