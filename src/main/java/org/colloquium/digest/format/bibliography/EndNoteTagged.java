package org.colloquium.digest.format.bibliography;

import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/** EndNote's tagged export (Refer): lines such as {@code %T Title}, records from {@code %0} to an empty line. */
public final class EndNoteTagged implements Recogniser {

    private static final Pattern FIELD = Pattern.compile("\\uFEFF?%([0-9A-Z!@#$&*()\\[\\]<>^~?+=:;|])(?: (.*+))?");
    private static final TaggedRecords.Layout LAYOUT = new Layout();

    @Override
    public String format() {
        return "endnote";
    }

    @Override
    public String name() {
        return "a bibliography exported by EndNote";
    }

    @Override
    public Guess guess(DigestSource source) {
        double share = TaggedRecords.share(source, LAYOUT);
        boolean titled = TaggedRecords.hasTag(source, LAYOUT, "T");
        boolean named = TaggedRecords.hasTag(source, LAYOUT, "A") || TaggedRecords.hasTag(source, LAYOUT, "0");
        return titled && named && share >= 0.3
                ? new Guess(0.96, "Its lines begin with the tags of EndNote, such as “%T”.")
                : new Guess(0, "Its lines do not begin with the tags of EndNote, such as “%T”.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        Records records = new Records(lines);
        for (TaggedRecord record : TaggedRecords.in(lines, LAYOUT)) {
            records.add(reference(record), record.firstLine(), record.lastLine(), 0.97);
        }
        return records.recognition(format(), guess(source).why(), "Stands outside the records.");
    }

    private record Layout() implements TaggedRecords.Layout {

        @Override
        public Pattern field() {
            return FIELD;
        }

        @Override
        public boolean begins(Line line, String tag, TaggedRecord current, boolean afterBlank) {
            return tag.equals("0") || (afterBlank && current.has("T") && (tag.equals("A") || tag.equals("T")));
        }
    }

    private static Reference reference(TaggedRecord record) {
        Reference reference = new Reference()
                .title(record.first("T", "!"))
                .summary(record.texts("X"))
                .authors(record.all("A").stream().map(PersonNames::givenFirst).toList())
                .published(date(record))
                .venue(record.first("J", "B", "S"));
        record.all("R", "M").forEach(reference::identifier);
        record.all("U", ">").forEach(reference::address);
        record.all("J", "B", "Z").forEach(reference::identifier);
        return reference;
    }

    private static @Nullable String date(TaggedRecord record) {
        String year = record.first("D");
        return WrittenDate.iso(record.first("8"))
                .filter(date -> year.isEmpty() || date.startsWith(year))
                .or(() -> WrittenDate.iso(year))
                .orElse(year);
    }
}
