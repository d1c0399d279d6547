package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.paper.DisplayText;

/** Authors in one line as arXiv writes them: {@code Ya\"el Naz\'e (Li\`ege), A. Ek and M. Pet\H{o} ((1) ELTE)}. */
final class ArxivAuthors {

    private static final Pattern BETWEEN = Pattern.compile("[,;]\\s*+(?:and\\s++)?|\\s++(?:and|&)\\s++|(?<=\\w):\\s++");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile("\\s*+\\bet\\s++al\\b\\.?$");

    // In a name these are always accents; in a text they may be quotes, or the sign for "element of".
    private static final Pattern ACCENT = Pattern.compile("\\\\([\"'`^~=.])\\s?([A-Za-z])");
    private static final Pattern DOTLESS_I = Pattern.compile("(?<![\"'`^~=.]|\\\\[uvcHkr])\\{\\\\i\\}");

    private ArxivAuthors() {}

    /** The names, in order, without affiliations. */
    static List<String> of(String line) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(withoutBrackets(line).strip(), -1)) {
            String name = OTHERS.matcher(part.strip()).replaceFirst("");
            if (SUFFIX.matcher(name).matches() && !names.isEmpty()) {
                names.add(names.removeLast() + ", " + name);
            } else if (!name.isEmpty() && name.chars().anyMatch(Character::isLetter)) {
                names.add(name);
            }
        }
        return names.stream()
                .map(ArxivAuthors::shown)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String shown(String name) {
        String accented = ACCENT.matcher(name).replaceAll("\\\\$1{$2}");
        return DisplayText.of(DOTLESS_I.matcher(accented).replaceAll("ı")).strip();
    }

    private static String withoutBrackets(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ')' && depth > 0) {
                depth--;
            } else if (c == '(') {
                depth++;
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return out.toString().replaceAll("\\s{2,}+", " ").replace(" ,", ",");
    }
}
