package org.colloquium.digest.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.bibliography.PersonNames;
import org.colloquium.digest.format.bibliography.Records;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.jspecify.annotations.Nullable;

/** A table of papers as text: CSV, TSV, or with semicolons; its columns known by their names or by what is in them. */
public final class DelimitedTable implements Recogniser {

    /** A way to read the text as a table. */
    private record Reading(
            char delimiter, Columns columns, @Nullable Row header, double confidence, String why) {}

    /** What the cells of a column look like; the surer ones first. */
    private record Content(Column column, Predicate<String> is) {}

    private static final List<Content> CONTENTS = List.of(
            new Content(Column.ARXIV, cell -> ArxivId.parse(cell).isPresent()),
            new Content(Column.DOI, cell -> Doi.parse(cell).isPresent()),
            new Content(Column.LINK, cell -> cell.startsWith("https://") || cell.startsWith("http://")),
            new Content(Column.YEAR, cell -> cell.matches("(?:19|20)\\d\\d")),
            new Content(Column.ABSTRACT, cell -> cell.length() > 300),
            new Content(Column.AUTHORS, DelimitedTable::isNames),
            new Content(Column.TITLE, DelimitedTable::isTitle));

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final Pattern LINE = Pattern.compile("[\\s:|-]*+");
    private static final int SAMPLE = 50;
    private static final int LONGEST_SAMPLE = 200_000;
    private static final int ABOVE_HEADER = 5;
    private static final Reading NONE = new Reading(
            ',', Columns.at(Map.of()), null, 0, "It has no columns with the names that tables of papers have.");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String name() {
        return "a table of papers (CSV or TSV)";
    }

    @Override
    public Guess guess(DigestSource source) {
        Reading best = best(source.lines().lines());
        return new Guess(best.confidence(), best.why());
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        Reading best = best(lines);
        Records records = new Records(lines);
        List<Row> rows = best.confidence() == 0 ? List.of() : Rows.in(lines, best.delimiter(), Integer.MAX_VALUE);
        Row header = best.header();
        for (Row row : rows) {
            if (header != null && row.firstLine() < header.firstLine()) {
                records.leave(row.firstLine(), row.lastLine(), "Stands above the header of the table.");
            } else if (row.equals(header)) {
                records.leave(row.firstLine(), row.lastLine(), "The header of the table, which names its columns.");
            } else if (row.isEmpty()) {
                records.leave(row.firstLine(), row.lastLine(), "A row of the table without anything in it.");
            } else {
                records.add(best.columns().reference(row.cells()), row.firstLine(), row.lastLine(), best.confidence());
            }
        }
        return records.recognition(format(), best.why(), "Belongs to no row of a table of papers.");
    }

    private static Reading best(List<Line> lines) {
        List<Line> sample = sample(lines);
        Reading best = NONE;
        for (char delimiter : DELIMITERS) {
            List<Row> rows = Rows.in(sample, delimiter, SAMPLE);
            Reading reading = withHeader(rows, delimiter);
            reading = reading.confidence() > 0 ? reading : withoutHeader(rows, delimiter);
            best = reading.confidence() > best.confidence() ? reading : best;
        }
        return best;
    }

    private static List<Line> sample(List<Line> lines) {
        int end = 0;
        int length = 0;
        while (end < lines.size()
                && end < SAMPLE * 20
                && length < LONGEST_SAMPLE
                && lines.get(end).text().length() <= LONGEST_SAMPLE) {
            length += lines.get(end++).text().length();
        }
        return lines.subList(0, end);
    }

    private static Reading withHeader(List<Row> rows, char delimiter) {
        for (int i = 0; i < Math.min(ABOVE_HEADER, rows.size()); i++) {
            Columns columns = Columns.of(rows.get(i).cells());
            if (columns.describePapers() && !isDrawn(rows, i + 1)) {
                int width = rows.get(i).cells().size();
                double regular = share(
                        rows.subList(i + 1, rows.size()),
                        row -> Math.abs(row.cells().size() - width) <= 1 && width > 1);
                double confidence = Math.min(0.95, 0.6 + 0.1 * columns.known()) * (0.4 + 0.6 * regular);
                return new Reading(
                        delimiter,
                        columns,
                        rows.get(i),
                        rows.size() == i + 1 ? Math.min(confidence, 0.45) : confidence,
                        "Its first row names " + columns.known() + " columns of a table of papers.");
            }
        }
        return NONE;
    }

    // A table of Markdown has a line below its header; it is read with its links by another recogniser.
    private static boolean isDrawn(List<Row> rows, int place) {
        return place < rows.size()
                && rows.get(place).cells().stream()
                        .allMatch(cell -> LINE.matcher(cell).matches())
                && rows.get(place).cells().stream().anyMatch(cell -> cell.contains("-"));
    }

    // Without names a table is one only if it says in a column of its own where each paper is to be found.
    private static Reading withoutHeader(List<Row> rows, char delimiter) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (rows.size() < 2 || width < 2 || share(rows, row -> row.cells().size() == width) < 0.9) {
            return NONE;
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < width; i++) {
            int place = i;
            List<String> cells = rows.stream()
                    .map(row ->
                            place < row.cells().size() ? row.cells().get(place).strip() : "")
                    .toList();
            Column column = byContent(cells);
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        boolean found = places.containsKey(Column.TITLE)
                && (places.containsKey(Column.ARXIV)
                        || places.containsKey(Column.DOI)
                        || places.containsKey(Column.LINK));
        return found
                ? new Reading(
                        delimiter,
                        Columns.at(places),
                        null,
                        0.7,
                        "Its rows have a title and an identifier or a link each.")
                : NONE;
    }

    private static @Nullable Column byContent(List<String> cells) {
        return CONTENTS.stream()
                .filter(content -> most(cells, content.is()))
                .map(Content::column)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNames(String cell) {
        return PersonNames.isList(cell) && (cell.indexOf(',') >= 0 || cell.indexOf(';') >= 0 || cell.contains(" and "));
    }

    private static boolean isTitle(String cell) {
        return cell.length() >= 15 && cell.length() <= 300 && cell.split(" ", 5).length >= 3;
    }

    private static boolean most(List<String> cells, Predicate<String> are) {
        List<String> written = new ArrayList<>(cells);
        written.removeIf(String::isEmpty);
        long good = written.stream().filter(are).count();
        return good * 2 >= cells.size() && good * 5 >= written.size() * 4L && good > 0;
    }

    private static double share(List<Row> rows, Predicate<Row> are) {
        return rows.isEmpty() ? 1 : (double) rows.stream().filter(are).count() / rows.size();
    }
}
