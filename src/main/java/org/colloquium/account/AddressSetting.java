package org.colloquium.account;

import java.net.URI;
import java.net.URISyntaxException;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The address of another server, to which paths are added.
 *
 * @param standard the one that holds where nobody has set another
 */
public record AddressSetting(String section, String key, String property, String label, String help, String standard)
        implements Setting<String> {
    private static final int LONGEST = 500;

    @Override
    public String read(String text) {
        String address = text.strip().replaceFirst("/+$", "");
        if (address.length() > LONGEST || !isBase(address)) {
            throw new InvalidInputException(
                    key, "Write an address that begins with https:// or http://, without “?” and “#”.");
        }
        return address;
    }

    private static boolean isBase(String address) {
        try {
            URI uri = new URI(address);
            return isWeb(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    @Override
    public String write(String value) {
        return value;
    }
}
