package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Line;
import org.jspecify.annotations.Nullable;

/** Reads formats whose lines begin with tags and whose other lines go on with the field before them. */
final class TaggedRecords {

    /** How a format marks its records. */
    interface Layout {

        /** Matches a line with a tag, which is group 1; the value is group 2, if there is one. */
        Pattern field();

        /** Whether a tag begins another record, though the one before has not ended. */
        boolean begins(Line line, String tag, TaggedRecord current, boolean afterBlank);

        /** Whether the tag ends the record that it stands in. */
        default boolean ends(String tag) {
            return false;
        }
    }

    private static final int HEAD = 400;

    private final Layout layout;
    private final List<TaggedRecord> records = new ArrayList<>();
    private @Nullable TaggedRecord current;
    private boolean afterBlank;

    private TaggedRecords(Layout layout) {
        this.layout = layout;
    }

    static List<TaggedRecord> in(List<Line> lines, Layout layout) {
        TaggedRecords read = new TaggedRecords(layout);
        for (Line line : lines) {
            if (!line.isBlank()) {
                read.add(line);
            }
            read.afterBlank = line.isBlank();
        }
        return read.records;
    }

    /** Which share of a text's first lines that are not blank belong to records of this layout. */
    static double share(DigestSource source, Layout layout) {
        List<Line> written = source.lines().lines().stream()
                .filter(line -> !line.isBlank())
                .limit(HEAD)
                .toList();
        long tagged = written.stream()
                .filter(line -> layout.field().matcher(line.text()).matches())
                .count();
        return written.isEmpty() ? 0 : (double) tagged / written.size();
    }

    /** Whether one of the first lines has such a tag. */
    static boolean hasTag(DigestSource source, Layout layout, String tag) {
        return source.lines().lines().stream()
                .limit(HEAD)
                .map(line -> layout.field().matcher(line.text()))
                .anyMatch(field -> field.matches() && field.group(1).strip().equals(tag));
    }

    private void add(Line line) {
        Matcher field = layout.field().matcher(line.text());
        if (!field.matches()) {
            if (current != null) {
                current.goOn(line.last(), line.text(), afterBlank);
            }
            return;
        }
        String tag = field.group(1).strip();
        boolean ends = layout.ends(tag);
        if (current == null ? !ends : layout.begins(line, tag, current, afterBlank)) {
            current = new TaggedRecord(line.first());
            records.add(current);
        }
        if (current != null) {
            current.begin(line.last(), tag, field.group(2) == null ? "" : field.group(2));
            current = ends ? null : current;
        }
    }
}
