package org.colloquium.common.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small texts of the interface. */
public final class Words {
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** A number as it stands in a sentence: in letters up to twelve. */
    public static String number(long value) {
        return value >= 0 && value < SMALL.size()
                ? SMALL.get((int) value)
                : String.format(Language.here(), "%,d", value);
    }

    /** "one paper", "four papers", "139 papers". */
    public static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    /** "1 paper", "139 papers": for buttons and figures. */
    public static String figure(long value, String one, String many) {
        return String.format(Language.here(), "%,d %s", value, value == 1 ? one : many);
    }

    /** With a capital at its beginning, for the start of a sentence. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "Ann", "Ann and Bo", "Ann, Bo and Cy". */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return parts.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + parts.get(last);
    }
}
