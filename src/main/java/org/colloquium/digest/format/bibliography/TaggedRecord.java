package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A record in a format whose lines begin with tags: its fields in order, and its lines. */
final class TaggedRecord {

    private record Field(String tag, StringBuilder value) {}

    private final List<Field> fields = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final int firstLine;
    private int lastLine;

    TaggedRecord(int firstLine) {
        this.firstLine = firstLine;
        this.lastLine = firstLine;
    }

    int firstLine() {
        return firstLine;
    }

    int lastLine() {
        return lastLine;
    }

    void begin(int line, String tag, String value) {
        fields.add(new Field(tag, new StringBuilder(value)));
        seen.add(tag);
        lastLine = line;
    }

    /** A line without a tag goes on with the field before it. */
    void goOn(int line, String text, boolean afterBlank) {
        fields.getLast().value().append(afterBlank ? "\n\n" : "\n").append(text);
        lastLine = line;
    }

    boolean has(String tag) {
        return seen.contains(tag);
    }

    boolean hasOtherThan(String tag) {
        return seen.size() > (seen.contains(tag) ? 1 : 0);
    }

    /** The tags in order, each as often as it stands there. */
    List<String> tags() {
        return fields.stream().map(Field::tag).toList();
    }

    /** The values of these tags in the order of the record, wrapped lines joined. */
    List<String> all(String... tags) {
        List<String> wanted = Arrays.asList(tags);
        return fields.stream()
                .filter(field -> wanted.contains(field.tag()))
                .map(field -> Reference.joined(field.value().toString()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The value of a field by its place among {@link #tags()}. */
    String valueAt(int place) {
        return Reference.joined(fields.get(place).value().toString());
    }

    /** The value of the first of these tags that has one, in the order asked for; empty if none has. */
    String first(String... tags) {
        return Arrays.stream(tags)
                .flatMap(tag -> all(tag).stream().limit(1))
                .findFirst()
                .orElse("");
    }

    /** All different values of these tags, one on a line. */
    String texts(String... tags) {
        return all(tags).stream().distinct().collect(Collectors.joining("\n"));
    }
}
