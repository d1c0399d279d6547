package org.colloquium.common.api;

import org.colloquium.common.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** Versions of things that two people may edit, as entity tags (RFC 9110, section 8.8.3). */
public final class EntityTags {
    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads an {@code If-Match} header.
     *
     * @return the version the caller saw, or null when it does not care
     */
    public static @Nullable Integer read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new StaleVersionException();
        }
    }
}
