package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.paper.DisplayText;

/** Names of people as bibliographies and tables write them, turned into "Given Family" each. */
public final class PersonNames {

    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{1,3}");
    private static final String WORD = "(?:(?:\\p{L}{1,3}\\.-?){1,4}|[\\p{L}'’*][\\p{L}'’*-]{0,39})";
    private static final Pattern NAME =
            Pattern.compile(WORD + "(?: " + WORD + "){1,5}(?:[ ,]?[\\d*†‡§¶∗]{1,2}(?:,\\d{1,2}){0,5})?");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "des", "du", "la", "le", "van", "von",
            "vom", "zu", "ter", "ten", "el", "al", "bin", "ibn", "ben", "af", "av", "y", "e", "i");
    private static final Set<String> NOBODY = Set.of("others", "and others", "and");
    private static final Pattern AND = Pattern.compile("(?i),? (?:and|&) ");
    // Scopus puts its number of an author behind the name.
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d{1,15}\\)");
    private static final int LONGEST_LIST = 20_000;

    private PersonNames() {}

    /** The people of a BibTeX field, which stands between them {@code and}; "others" are nobody. */
    public static List<String> ofBibtex(String field) {
        List<String> people = new ArrayList<>();
        int depth = 0;
        int start = 0;
        String text = SPACE.matcher(field).replaceAll(" ").strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && text.regionMatches(true, i, " and ", 0, 5)) {
                add(people, text.substring(Math.min(start, i), i)); // "and and" shares a space
                start = i + 5;
                i += 3;
            }
        }
        add(people, text.substring(Math.min(start, text.length())));
        return people;
    }

    private static void add(List<String> people, String written) {
        String name = written.strip();
        boolean nobody = name.isEmpty() || NOBODY.contains(name.toLowerCase(Locale.ROOT));
        if (!nobody) {
            String plain = name.startsWith("{") && name.indexOf('}') == name.length() - 1 ? name : givenFirst(name);
            String shown =
                    DisplayText.of(plain).replace("{", "").replace("}", "").strip();
            people.add(shown.isEmpty() ? plain : shown);
        }
    }

    /** "Family, Given" or "von Family, Jr, Given" with the given names first; any other name as it stands. */
    public static String givenFirst(String written) {
        String[] parts = Arrays.stream(written.split(",", 4)).map(String::strip).toArray(String[]::new);
        boolean turned = parts.length == 2 || parts.length == 3;
        if (!turned || parts[0].isEmpty()) {
            return written.strip();
        }
        String junior = parts.length == 3 ? parts[1] : "";
        // MEDLINE and RIS put what follows the family's name last: "King, Martin Luther, Jr."
        boolean juniorLast = parts.length == 3 && isJunior(parts[2]);
        String given = parts.length == 2 || juniorLast ? parts[1] : parts[2];
        return String.join(" ", given, parts[0], juniorLast ? parts[2] : junior).strip();
    }

    private static boolean isJunior(String part) {
        return List.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv").contains(part.toLowerCase(Locale.ROOT));
    }

    /** "Family GM", as MEDLINE shortens names, with the initials first. */
    static String initialsFirst(String written) {
        int space = written.lastIndexOf(' ');
        return space > 0 && INITIALS.matcher(written.substring(space + 1)).matches()
                ? written.substring(space + 1) + " " + written.substring(0, space)
                : written;
    }

    /** The people of a cell or a line, separated by semicolons, "and", or commas. */
    public static List<String> ofList(String written) {
        String text = SPACE.matcher(written).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > LONGEST_LIST) {
            return List.of();
        }
        if (text.indexOf(';') >= 0) {
            return split(NUMBER.matcher(text).replaceAll(""), ";")
                    .map(PersonNames::givenFirst)
                    .toList();
        }
        if (text.contains(" and ") && text.split(" and ", -1).length > text.split(",", -1).length) {
            return ofBibtex(text);
        }
        String[] parts = split(AND.matcher(text).replaceAll(", "), ",").toArray(String[]::new);
        if (parts.length == 2 && !parts[0].contains(" ")) {
            return List.of(parts[1] + " " + parts[0]);
        }
        return inPairs(parts) ? paired(parts) : List.of(parts);
    }

    /** Whether a line is nothing but names of people, each with a given name or an initial. */
    public static boolean isList(String written) {
        String text = SPACE.matcher(written).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > LONGEST_LIST) {
            return false;
        }
        String[] parts = split(AND.matcher(text).replaceAll(", "), "[,;]").toArray(String[]::new);
        long named = Arrays.stream(parts).filter(PersonNames::isName).count();
        return named > 0 && named >= parts.length - (parts.length > 3 ? 1 : 0);
    }

    private static boolean isName(String part) {
        if (!NAME.matcher(part).matches()) {
            return part.equalsIgnoreCase("et al.") || part.equals("…") || part.equals("...");
        }
        return Arrays.stream(part.split(" ", -1))
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(word));
    }

    private static Stream<String> split(String text, String at) {
        return Arrays.stream(text.split(at, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    // "Smith, J., Doe, K.": every other part is initials.
    private static boolean inPairs(String[] parts) {
        boolean even = parts.length > 0 && parts.length % 2 == 0;
        for (int i = 1; i < parts.length && even; i += 2) {
            even = parts[i].length() <= 8
                    && (parts[i].endsWith(".") || INITIALS.matcher(parts[i]).matches());
        }
        return even;
    }

    private static List<String> paired(String[] parts) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            people.add(parts[i + 1] + " " + parts[i]);
        }
        return people;
    }
}
