package org.colloquium.assignment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.jspecify.annotations.Nullable;

/** A table of assignments as it was handed in: the first row names the columns. */
record BulkTable(List<Line> lines) {
    private static final int LONGEST = 1_000_000;
    private static final String SEPARATORS = ",;\t";
    private static final List<String> COLUMNS = List.of("paper", "role", "member", "meeting", "due");

    /** A row as it is written; what is missing is empty. */
    record Line(int number, String paper, String role, String member, String meeting, String due) {}

    /** @throws InvalidInputException at {@code table} when it is none */
    static BulkTable parse(String text) {
        if (text.length() > LONGEST) {
            throw wrong("This table is too large. Divide it.");
        }
        String head = text.strip().lines().findFirst().orElse("");
        char separator = (char) SEPARATORS
                .chars()
                .filter(it -> head.indexOf(it) >= 0)
                .findFirst()
                .orElse(',');
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.strip().replace("\uFEFF", "")), format)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw wrong("A quote in the table is not closed.");
        }
    }

    private static BulkTable read(CSVParser parser) {
        Map<String, Integer> places = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CSVRecord record : parser) {
            if (places.isEmpty()) {
                for (int i = 0; i < record.size(); i++) {
                    places.putIfAbsent(record.get(i).strip().toLowerCase(Locale.ROOT), i);
                }
                if (!places.keySet().containsAll(COLUMNS.subList(0, 3))) {
                    throw wrong(
                            "The first row names the columns: paper, role, member, and if you like meeting and due.");
                }
            } else {
                List<String> cells =
                        COLUMNS.stream().map(it -> cell(record, places.get(it))).toList();
                lines.add(new Line(
                        Math.toIntExact(record.getRecordNumber()),
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4)));
            }
            if (lines.size() > BulkService.MOST) {
                throw wrong("At most " + BulkService.MOST + " rows are assigned at once. Divide the table.");
            }
        }
        if (lines.isEmpty()) {
            throw wrong("There is no row below the headings.");
        }
        return new BulkTable(lines);
    }

    private static String cell(CSVRecord record, @Nullable Integer place) {
        return place == null || place >= record.size()
                ? ""
                : OneLine.of(record.get(place)).strip();
    }

    private static InvalidInputException wrong(String why) {
        return new InvalidInputException("table", why);
    }
}
