package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** RIS: lines such as {@code TI  - Title}, from {@code TY} to {@code ER}. */
public final class Ris implements Recogniser {

    private static final Pattern FIELD = Pattern.compile("\\uFEFF?([A-Z][A-Z0-9])  ?[-–](?:\\s(.*+))?");
    private static final Set<String> TITLES = Set.of("TI", "T1", "CT", "BT");
    // Where a work stands in another one, its secondary authors edited that other one.
    private static final Set<String> IN_A_BOOK =
            Set.of("CHAP", "ECHAP", "CONF", "CPAPER", "BOOK", "EBOOK", "EDBOOK", "SER", "ENCYC", "DICT");

    @Override
    public String format() {
        return "ris";
    }

    @Override
    public String name() {
        return "a bibliography in RIS";
    }

    @Override
    public Guess guess(DigestSource source) {
        Layout layout = new Layout(Set.of());
        double share = TaggedRecords.share(source, layout);
        return TaggedRecords.hasTag(source, layout, "TY")
                ? new Guess(
                        share >= 0.3 ? 0.97 : share >= 0.1 ? 0.6 : 0.2,
                        "Its lines begin with the tags of RIS, such as “TY  -”.")
                : new Guess(0, "It has no line that begins a record of RIS (“TY  -”).");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        Records records = new Records(lines);
        for (TaggedRecord record : TaggedRecords.in(lines, new Layout(beginnings(lines)))) {
            records.add(reference(record), record.firstLine(), record.lastLine(), 0.98);
        }
        return records.recognition(format(), guess(source).why(), "Stands outside the records.");
    }

    /** A TY can stand twice in one record, and an ER be missing: a record begins where a title of its own follows. */
    private static Set<Integer> beginnings(List<Line> lines) {
        Set<Integer> beginnings = new HashSet<>();
        boolean titled = false;
        for (Line line : lines.reversed()) {
            Matcher field = FIELD.matcher(line.text());
            String tag = field.matches() ? field.group(1) : "";
            if (tag.equals("TY") && titled) {
                beginnings.add(line.first());
            }
            titled = (titled || TITLES.contains(tag)) && !tag.equals("TY") && !tag.equals("ER");
        }
        return beginnings;
    }

    private record Layout(Set<Integer> beginnings) implements TaggedRecords.Layout {

        @Override
        public Pattern field() {
            return FIELD;
        }

        @Override
        public boolean begins(Line line, String tag, TaggedRecord current, boolean afterBlank) {
            boolean whole = beginnings.contains(line.first()) && TITLES.stream().anyMatch(current::has);
            return tag.equals("TY") && (whole || (afterBlank && current.hasOtherThan("TY")));
        }

        @Override
        public boolean ends(String tag) {
            return tag.equals("ER");
        }
    }

    private static Reference reference(TaggedRecord record) {
        Reference reference = new Reference()
                .title(title(record))
                .summary(record.texts("AB", "N2"))
                .authors(authors(record))
                .published(date(record.all("PY", "Y1", "DA", "Y2")))
                .venue(record.first("JF", "JO", "T2", "JA", "J2", "J1", "BT"));
        record.all("DO", "M3", "C7", "AN").forEach(reference::identifier);
        record.all("UR", "LK", "L2").forEach(reference::address);
        record.all("L1").forEach(file -> pdf(reference, file));
        record.all("JO", "JF", "T2", "N1", "M1").forEach(text -> {
            if (Doi.parse(text).isEmpty()) {
                reference.identifier(text);
            }
        });
        return reference;
    }

    private static void pdf(Reference reference, String address) {
        LinksInText.find(address).stream().map(PaperLink::url).forEach(url -> reference.as(LinkRel.PDF, url));
    }

    // Repeated titles are a title and its parts, unless both spellings of the tag say the same.
    private static String title(TaggedRecord record) {
        List<String> parts = record.all("TI", "T1").stream().distinct().toList();
        StringBuilder title = new StringBuilder();
        for (String part : parts) {
            boolean open = !title.isEmpty() && ":.?!".indexOf(title.charAt(title.length() - 1)) < 0;
            title.append(title.isEmpty() ? "" : open ? ": " : " ").append(part);
        }
        return title.isEmpty() ? record.first("CT", "BT", "ST") : title.toString();
    }

    private static List<String> authors(TaggedRecord record) {
        List<String> types = record.all("TY");
        boolean inABook = !types.isEmpty() && IN_A_BOOK.contains(types.getLast());
        List<String> written = inABook ? record.all("AU", "A1") : record.all("AU", "A1", "A2", "A3", "A4");
        return written.stream().map(PersonNames::givenFirst).toList();
    }

    /** The most exact of the dates that agree with the first one's year. */
    private static @Nullable String date(List<String> written) {
        List<String> dates = new ArrayList<>();
        written.forEach(date -> WrittenDate.iso(date).ifPresent(dates::add));
        if (dates.isEmpty()) {
            return written.stream().findFirst().orElse(null);
        }
        String year = dates.getFirst().substring(0, 4);
        return dates.stream()
                .filter(date -> date.startsWith(year))
                .max(Comparator.comparingInt(String::length))
                .orElse(year);
    }
}
