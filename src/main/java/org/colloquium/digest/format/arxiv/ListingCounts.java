package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Line;

/** How many papers a listing mail declares in its subject: {@code astro-ph daily 53 new + 4 crosses received}. */
public final class ListingCounts {

    private static final Pattern SUBJECT =
            Pattern.compile("(?:Subject:.*+|\\s*+\\S{2,30} daily .{0,80}+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTS = Pattern.compile(
            "(?<![\\w.])(\\d{1,6})\\s{1,9}new\\b(?:\\s{0,9}\\+\\s{0,9}(?:(\\d{1,6})\\s{0,9})?cross)?",
            Pattern.CASE_INSENSITIVE);
    private static final String PREAMBLE = "Send any comments regarding submissions";

    private ListingCounts() {}

    /** The kinds that a subject declares; a kind whose number it leaves out is absent. */
    public static Map<Kind, Integer> in(String subject) {
        Map<Kind, Integer> declared = new EnumMap<>(Kind.class);
        Matcher matcher = COUNTS.matcher(subject);
        if (matcher.find()) {
            declared.put(Kind.NEW, Integer.valueOf(matcher.group(1)));
            if (matcher.group(2) != null) {
                declared.put(Kind.CROSS_LIST, Integer.valueOf(matcher.group(2)));
            }
        }
        return declared;
    }

    /** Whether a line belongs to the head of a mail, and not to the end of the one before it. */
    static boolean isHead(String line) {
        return line.startsWith(PREAMBLE) || (SUBJECT.matcher(line).matches() && !in(line).isEmpty());
    }

    /** What several mails one after the other declare together: only kinds that each of them declares. */
    static Map<Kind, Integer> inAll(List<Line> lines) {
        List<Map<Kind, Integer>> subjects = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            boolean folded = next.startsWith(" ") || next.startsWith("\t");
            if (SUBJECT.matcher(text).matches()) {
                subjects.add(in(folded ? text + next : text));
            }
        }
        subjects.removeIf(Map::isEmpty);
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!subjects.isEmpty() && subjects.stream().allMatch(it -> it.containsKey(kind))) {
                all.put(
                        kind,
                        subjects.stream()
                                .mapToInt(it -> it.getOrDefault(kind, 0))
                                .sum());
            }
        }
        return all;
    }
}
