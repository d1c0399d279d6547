package org.colloquium.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;

/**
 * A table of people as it was handed in.
 *
 * @param ignored headings of columns that mean nothing here
 */
record RosterTable(List<RosterRow> rows, List<String> ignored) {
    static final int MOST_ROWS = 10_000;
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final String SEPARATORS = ",;\t|";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    /** @throws InvalidInputException at {@code file} when it is no such table */
    static RosterTable read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw refused("This is larger than 5 MB. Divide the table.");
        }
        String text = DecodedTable.text(bytes).replaceAll("\\r\\n?", "\n") + "\n";
        return SEPARATORS
                .chars()
                .mapToObj(it -> columns(text, (char) it))
                .max(Comparator.comparingInt(it -> it.places().size()))
                .filter(it -> it.places().containsKey(Heading.EMAIL))
                .map(it -> read(text, it))
                .orElseThrow(() -> refused("No column is headed “email”. The first row names the columns: email, "
                        + "name, group, role, administrator; the separator may be a comma, a semicolon or a tab."));
    }

    private static Columns columns(String text, char separator) {
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        List<String> ignored = new ArrayList<>();
        try (CSVParser parser = parser(text, separator)) {
            CSVRecord first = parser.iterator().hasNext() ? parser.iterator().next() : null;
            for (int i = 0; first != null && i < first.size(); i++) {
                int place = i;
                String cell = first.get(i);
                Heading.of(cell).ifPresentOrElse(it -> places.putIfAbsent(it, place), () -> ignored.add(cell.strip()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new Columns(separator, Map.of(), List.of());
        }
        return new Columns(separator, places, ignored);
    }

    private static RosterTable read(String text, Columns columns) {
        List<RosterRow> rows = new ArrayList<>();
        try (CSVParser parser = parser(text, columns.separator())) {
            boolean heading = true;
            for (CSVRecord record : parser) {
                if (!heading && Arrays.stream(record.values()).anyMatch(it -> !it.isBlank())) {
                    rows.add(columns.row(record, firstLine(record, parser)));
                }
                heading = false;
                if (rows.size() > MOST_ROWS) {
                    throw refused("A table has at most 10,000 rows. Divide this one.");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw refused("A quote in the table is not closed, after " + rows.size() + " rows that could be read.");
        }
        if (rows.isEmpty()) {
            throw refused("There is no row below the headings.");
        }
        return new RosterTable(List.copyOf(rows), columns.ignored());
    }

    private static int firstLine(CSVRecord record, CSVParser parser) {
        long within = Arrays.stream(record.values())
                .flatMapToInt(String::chars)
                .filter(it -> it == '\n')
                .count();
        return Math.toIntExact(parser.getCurrentLineNumber() - within);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVParser.parse(
                new StringReader(text), FORMAT.builder().setDelimiter(separator).get());
    }

    private static InvalidInputException refused(String why) {
        return new InvalidInputException("file", why);
    }

    /** Which cell is what. */
    private record Columns(char separator, Map<Heading, Integer> places, List<String> ignored) {
        RosterRow row(CSVRecord record, int line) {
            return new RosterRow(
                    line,
                    cell(record, Heading.EMAIL),
                    cell(record, Heading.NAME),
                    cell(record, Heading.GROUP),
                    cell(record, Heading.ROLE),
                    cell(record, Heading.ADMINISTRATOR));
        }

        private String cell(CSVRecord record, Heading heading) {
            Integer place = places.get(heading);
            return place == null || place >= record.size() ? "" : OneLine.of(record.get(place));
        }
    }
}
