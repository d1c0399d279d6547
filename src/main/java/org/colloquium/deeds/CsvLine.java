package org.colloquium.deeds;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of comma-separated values (RFC 4180) that a spreadsheet takes as text, whatever somebody calls themselves. */
final class CsvLine {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private CsvLine() {}

    static String of(@Nullable Object... values) {
        return Arrays.stream(values).map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String stripped = text.stripLeading();
        boolean formula = STARTS_A_FORMULA.indexOf(text.isEmpty() ? ' ' : text.charAt(0)) >= 0
                || STARTS_A_FORMULA.indexOf(stripped.isEmpty() ? ' ' : stripped.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
