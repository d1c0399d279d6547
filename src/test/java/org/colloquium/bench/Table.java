package org.colloquium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures on the terminal, a line each as soon as it is there. */
final class Table {
    private static final int FIRST = 52;
    private static final int OTHERS = 13;

    private Table(String heading, List<String> columns) {
        System.out.println();
        line(heading, columns);
        System.out.println("-".repeat(FIRST + columns.size() * OTHERS));
    }

    static Table of(String heading, String... columns) {
        return new Table(heading, List.of(columns));
    }

    void line(String what, String... values) {
        line(what, List.of(values));
    }

    /** Median and 95th percentile, then what follows from them. */
    void rounds(String what, Rounds rounds, String... more) {
        List<String> values = new ArrayList<>(
                List.of(Integer.toString(rounds.count()), number(rounds.median()), number(rounds.p95())));
        values.addAll(List.of(more));
        line(what, values);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static void line(String what, List<String> values) {
        StringBuilder line = new StringBuilder(String.format("%-" + FIRST + "s", what));
        values.forEach(it -> line.append(String.format("%" + OTHERS + "s", it)));
        System.out.println(line);
    }
}
