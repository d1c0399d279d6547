package org.colloquium.digest.format.arxiv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/** What a line of a listing mail can be. */
final class ListingLine {

    static final String CROSS_LISTING = "(*cross-listing*)";

    private static final Pattern ID = Pattern.compile(
            "(?:arXiv|Paper)\\s{0,3}(?:\\(\\*cross-listing\\*\\)\\s?)?:\\s{0,9}(\\S{7,60})"
                    + "(?:\\s{1,9}\\(\\*cross-listing\\*\\))?\\s*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z]{1,15}(?:-[a-z]{1,9})?):(?:\\s(.*+))?");
    private static final Pattern DATES = Pattern.compile("(?:Date\\b[^:]{0,40}:|replaced with ).*+");
    private static final Pattern DASHES = Pattern.compile("-{40,}+");
    private static final Pattern SIGNS = Pattern.compile("[%-]{40,}+");

    private ListingLine() {}

    /** A field's name and what follows it on its line. */
    record Field(String name, String value) {}

    /** The double backslash that stands around each part of a record. */
    static boolean isMark(String line) {
        return line.stripTrailing().equals("\\\\");
    }

    /** The last line of a record, which gives its address and size. */
    static boolean isLast(String line) {
        return line.startsWith("\\\\ ")
                && line.contains("(")
                && line.stripTrailing().endsWith(")");
    }

    static boolean isRule(String line) {
        String rule = line.strip();
        return DASHES.matcher(rule).matches() || SIGNS.matcher(rule).matches();
    }

    /** The rule after which replacements stand. */
    static boolean isReplacementsRule(String line) {
        return isRule(line) && line.strip().startsWith("%%--%%");
    }

    static boolean isCrossListsRule(String line) {
        return isRule(line) && line.strip().startsWith("%-%-");
    }

    static boolean isEndRule(String line) {
        return isRule(line) && line.strip().startsWith("%%%---");
    }

    static @Nullable ArxivId id(String line) {
        return id(ID.matcher(line)).orElse(null);
    }

    private static Optional<ArxivId> id(Matcher matcher) {
        return matcher.matches() ? ArxivId.parse(matcher.group(1)) : Optional.empty();
    }

    static boolean isDate(String line) {
        return DATES.matcher(line).matches();
    }

    static @Nullable Field field(String line) {
        Matcher matcher = FIELD.matcher(line);
        return matcher.matches() ? new Field(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)) : null;
    }
}
