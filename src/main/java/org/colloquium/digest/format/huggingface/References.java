package org.colloquium.digest.format.huggingface;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Line;

/** The list of addresses that the numbers in a text refer to, looked up in the order of the text. */
final class References {

    private static final Pattern ENTRY = Pattern.compile(
            "\\s{0,8}(?:\\[(\\d{1,6})]:?|(\\d{1,6})[.:])\\s{1,8}<?((?:https?://|/|#|mailto:)\\S*?)>?(?:\\s.{0,300})?");
    private static final int LONGEST = 3_000;
    private static final int FEWEST = 2;
    private static final int BACK = 4;

    private final Map<Integer, String> addresses = new HashMap<>();
    private final Set<Integer> lines = new HashSet<>();
    private int highest;

    static References in(List<Line> lines) {
        References references = new References();
        lines.stream().filter(line -> line.text().length() < LONGEST).forEach(references::add);
        return references.addresses.size() < FEWEST ? new References() : references;
    }

    /** Whether the list has an entry on that line. */
    boolean standOn(int line) {
        return lines.contains(line);
    }

    /**
     * The address that the next number in the text refers to. They are given in order, so a number far below the last
     * one is none of them: it refers to the literature of an abstract.
     */
    Optional<String> next(String number) {
        int wanted = Integer.parseInt(number);
        if (wanted <= highest - BACK || !addresses.containsKey(wanted)) {
            return Optional.empty();
        }
        highest = Math.max(highest, wanted);
        return Optional.ofNullable(addresses.get(wanted));
    }

    private void add(Line line) {
        Matcher entry = ENTRY.matcher(line.text());
        if (entry.matches()) {
            int number = Integer.parseInt(entry.group(1) == null ? entry.group(2) : entry.group(1));
            addresses.put(number, entry.group(3));
            lines.add(line.first());
        }
    }
}
