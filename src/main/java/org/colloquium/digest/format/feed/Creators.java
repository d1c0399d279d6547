package org.colloquium.digest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The authors of an entry, whichever way a feed writes them, each as "Given Family". */
final class Creators {

    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S{1,200}@\\S{1,200}\\s*+\\(([^()]{1,300})\\)");
    private static final Pattern MAIL = Pattern.compile("\\S{1,200}@\\S{1,200}");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{M}?\\.?[ -]?){1,5}");
    private static final Pattern BETWEEN = Pattern.compile("[,;]\\s*+(?:(?:and|&)\\s++)?|\\s(?:and|&)\\s++");
    private static final int MOST = 5_000;

    private Creators() {}

    static List<String> of(List<String> written) {
        List<String> names = written.stream()
                .limit(MOST)
                .map(it -> name(PlainText.line(it)))
                .filter(it -> !it.isEmpty())
                .toList();
        // One element each: a comma in it stands between family name and given name.
        return names.size() == 1
                ? split(names.getFirst())
                : names.stream().map(Creators::givenFirst).distinct().toList();
    }

    private static String name(String written) {
        Matcher mail = MAIL_AND_NAME.matcher(written);
        String name = mail.matches() ? mail.group(1) : written;
        return MAIL.matcher(name).matches() ? "" : name.strip().replaceAll("\\s{2,}+", " ");
    }

    private static String givenFirst(String name) {
        String[] parts = name.split(",", -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? parts[1].strip() + " " + parts[0].strip()
                : name;
    }

    private static List<String> split(String line) {
        List<String> parts = Stream.of((line.contains(";") ? line.split(";", -1) : BETWEEN.split(line, -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MOST)
                .toList();
        if (line.contains(";")) {
            return parts.stream().map(Creators::givenFirst).toList();
        }
        if (parts.size() == 2 && line.contains(",") && !parts.get(0).contains(" ")) {
            return List.of(parts.get(1) + " " + parts.get(0));
        }
        return areFamilyAndInitials(parts) ? paired(parts) : parts;
    }

    // Chen, Y., Li, X. Z.
    private static boolean areFamilyAndInitials(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (INITIALS.matcher(parts.get(i)).matches() != (i % 2 == 1)) {
                return false;
            }
        }
        return parts.size() > 1 && parts.size() % 2 == 0;
    }

    private static List<String> paired(List<String> parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            names.add(parts.get(i + 1) + " " + parts.get(i));
        }
        return names;
    }
}
