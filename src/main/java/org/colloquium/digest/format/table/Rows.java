package org.colloquium.digest.format.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.LineNumbers;

/** The rows of a text whose cells are separated by one character and may be quoted, also over several lines. */
final class Rows {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    private Rows() {}

    /** At most so many rows. A quote that is never closed is a character like any other, as is every one after it. */
    static List<Row> in(List<Line> lines, char delimiter, int most) {
        List<Row> rows = read(lines, FORMAT.builder().setDelimiter(delimiter).get(), most);
        if (rows.isEmpty() || rows.size() == most || !isUnclosed(rows.getLast(), lines, delimiter)) {
            return rows;
        }
        List<Row> repaired = new ArrayList<>(rows.subList(0, rows.size() - 1));
        List<Line> rest = lines.subList(rows.getLast().firstLine() - 1, lines.size());
        CSVFormat plain =
                FORMAT.builder().setDelimiter(delimiter).setQuote(null).get();
        repaired.addAll(read(rest, plain, most - repaired.size()));
        return repaired;
    }

    private static List<Row> read(List<Line> lines, CSVFormat format, int most) {
        String text = String.join("\n", lines.stream().map(Line::text).toList());
        LineNumbers numbers = LineNumbers.of(text);
        List<List<String>> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (cells.size() < most && records.hasNext()) {
                CSVRecord record = records.next();
                // The position is that of the empty lines which the parser skipped before the record.
                starts.add(firstWritten(lines, numbers.lineAt((int) record.getCharacterPosition()) - 1));
                cells.add(List.of(record.values()));
            }
            starts.add(
                    records.hasNext() ? numbers.lineAt((int) records.next().getCharacterPosition()) - 1 : lines.size());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            starts.add(lines.size());
        }
        return rows(lines, cells, starts);
    }

    private static List<Row> rows(List<Line> lines, List<List<String>> cells, List<Integer> starts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int first = starts.get(i);
            int last = lastWritten(lines, Math.max(first + 1, starts.get(i + 1)));
            int offset = lines.getFirst().first();
            rows.add(new Row(cells.get(i), offset + first, offset + Math.max(first, last - 1)));
        }
        return rows;
    }

    private static int firstWritten(List<Line> lines, int from) {
        int first = from;
        while (first + 1 < lines.size() && lines.get(first).text().isEmpty()) {
            first++;
        }
        return first;
    }

    private static int lastWritten(List<Line> lines, int end) {
        int last = end;
        while (last > 1 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isUnclosed(Row last, List<Line> lines, char delimiter) {
        long quotes = lines.subList(last.firstLine() - 1, last.lastLine()).stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(c -> c == '"')
                .count();
        boolean quoting = lines.get(last.firstLine() - 1).text().indexOf(delimiter + "\"") >= 0
                || lines.get(last.firstLine() - 1).text().startsWith("\"");
        return last.lastLine() > last.firstLine() && quotes % 2 == 1 && quoting;
    }
}
