package org.colloquium.digest.format.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Google Scholar's green line, such as {@code A Author, B Author… - Journal of Things, 2019 - publisher.org}. */
record ScholarByline(
        List<String> authors,
        @Nullable String venue,
        @Nullable String year) {

    private static final Pattern ENDS = Pattern.compile("(.*?)(?:,\\s)?\\b((?:19|20)\\d{2})", Pattern.DOTALL);
    private static final Pattern BEGINS = Pattern.compile("((?:19|20)\\d{2})\\b.*", Pattern.DOTALL);
    private static final int LONGEST = 1_000;

    static ScholarByline of(String line) {
        String[] parts = line.substring(0, Math.min(LONGEST, line.length())).split(" [-–—] ", 3);
        String where = parts.length < 2 ? "" : parts[1].strip();
        Matcher ends = ENDS.matcher(where);
        Matcher begins = BEGINS.matcher(where);
        String year = ends.matches() ? ends.group(2) : begins.matches() ? begins.group(1) : null;
        String venue = ends.matches() ? ends.group(1).strip() : where;
        return new ScholarByline(authors(parts[0]), venue.isEmpty() ? null : venue, year);
    }

    // Who comes after "…" is not said; the one before it is whole.
    private static List<String> authors(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> name.replaceAll("…|\\.{3}", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
