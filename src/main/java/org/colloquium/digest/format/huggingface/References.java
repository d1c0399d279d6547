package org.colloquium.digest.format.huggingface;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Line;

/**
 * The list of addresses that the numbers in a text refer to.
 *
 * @param lines the numbers of the lines it stands on
 */
record References(Map<String, String> addresses, Set<Integer> lines) {

    private static final Pattern ENTRY = Pattern.compile(
            "\\s{0,8}(?:\\[(\\d{1,6})]:?|(\\d{1,6})[.:])\\s{1,8}<?((?:https?://|/|#|mailto:)\\S*?)>?(?:\\s.{0,300})?");
    private static final int FEWEST = 2;

    static References in(List<Line> lines) {
        Map<String, String> addresses = new HashMap<>();
        Set<Integer> places = new HashSet<>();
        for (Line line : lines) {
            if (line.text().length() < 3_000) {
                Matcher entry = ENTRY.matcher(line.text());
                if (entry.matches()) {
                    addresses.put(entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3));
                    places.add(line.first());
                }
            }
        }
        return addresses.size() < FEWEST ? new References(Map.of(), Set.of()) : new References(addresses, places);
    }
}
