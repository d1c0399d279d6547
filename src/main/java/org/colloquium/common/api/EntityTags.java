package org.colloquium.common.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of things that two people may edit, as entity tags (RFC 9110, section 8.8.3). */
public final class EntityTags {
    /** Quoted or, by habit, bare; a proxy that compresses makes a tag weak, which does not make it another. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*+)\"|([^\\s,\"]++)");

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    /** No thing has this version: what is named so is stale. */
    private static final int NONE = -1;

    private EntityTags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads an {@code If-Match} header.
     *
     * @param present the version of now, asked for only where the header names several
     * @return the version the caller saw, or null when it does not care
     */
    public static @Nullable Integer read(@Nullable String ifMatch, IntSupplier present) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        List<Integer> seen = new ArrayList<>();
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            String tag = tags.group(1) == null ? tags.group(2) : tags.group(1);
            seen.add(VERSION.matcher(tag).matches() ? Integer.parseInt(tag) : NONE);
        }
        if (seen.size() == 1) {
            return seen.getFirst();
        }
        int now = present.getAsInt();
        return seen.contains(now) ? now : NONE;
    }
}
