package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.jspecify.annotations.Nullable;

/** MEDLINE, which PubMed saves as NBIB: lines such as {@code PMID- 27169098}, wrapped lines indented. */
public final class Medline implements Recogniser {

    private static final Pattern FIELD = Pattern.compile("([A-Z]{4}|[A-Z]{3} |[A-Z]{2} {2})-(?: (.*+))?");
    private static final Pattern IDENTIFIER = Pattern.compile("(\\S{1,300}) \\[doi]");
    private static final Pattern PUBMED = Pattern.compile("[0-9]{1,9}");
    private static final Pattern COPYRIGHT =
            Pattern.compile("\\s(?:(?:Copyright|©|\\(c\\))\\s?){1,2}(?:19|20)\\d\\d\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_COPYRIGHT = 300;
    private static final TaggedRecords.Layout LAYOUT = new Layout();

    @Override
    public String format() {
        return "medline";
    }

    @Override
    public String name() {
        return "a bibliography of PubMed (MEDLINE, NBIB)";
    }

    @Override
    public Guess guess(DigestSource source) {
        double share = TaggedRecords.share(source, LAYOUT);
        boolean titled = TaggedRecords.hasTag(source, LAYOUT, "TI");
        boolean identified = TaggedRecords.hasTag(source, LAYOUT, "PMID");
        boolean ofRis = TaggedRecords.hasTag(source, LAYOUT, "TY");
        if (ofRis || !(titled || identified) || share < 0.2) {
            return new Guess(0, "Its lines do not begin with the tags of MEDLINE.");
        }
        boolean named = TaggedRecords.hasTag(source, LAYOUT, "FAU") || TaggedRecords.hasTag(source, LAYOUT, "AU");
        return new Guess(
                identified ? 0.97 : named ? 0.7 : 0.3, "Its lines begin with the tags of MEDLINE, such as “PMID-”.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        Records records = new Records(lines);
        for (TaggedRecord record : TaggedRecords.in(lines, LAYOUT)) {
            records.add(reference(record), record.firstLine(), record.lastLine(), 0.98);
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
            return afterBlank || (tag.equals("PMID") && current.has("PMID"));
        }
    }

    private static Reference reference(TaggedRecord record) {
        Reference reference = new Reference()
                .title(record.first("TI", "BTI", "CTI", "TT"))
                .summary(withoutCopyright(record.first("AB", "OAB")))
                .authors(authors(record))
                .published(date(record.first("DP", "DEP")))
                .venue(record.first("JT", "TA", "BTI"));
        record.all("LID", "AID").forEach(written -> {
            Matcher identifier = IDENTIFIER.matcher(written);
            if (identifier.matches()) {
                reference.identifier(identifier.group(1));
            }
        });
        String number = record.first("PMID");
        if (PUBMED.matcher(number).matches()) {
            reference.as(LinkRel.ABSTRACT, "https://pubmed.ncbi.nlm.nih.gov/" + number + "/");
        }
        return reference;
    }

    private static @Nullable String date(String written) {
        return WrittenDate.iso(written.matches("\\d{8}") ? dashed(written) : written)
                .orElse(written);
    }

    private static String dashed(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
    }

    /** Older records end an abstract with its notice of copyright, which has a field of its own today. */
    private static String withoutCopyright(String text) {
        int from = Math.max(0, text.length() - LONGEST_COPYRIGHT);
        Matcher notice = COPYRIGHT.matcher(text);
        return notice.find(from) ? text.substring(0, notice.start()).strip() : text;
    }

    /** Each author stands there in full and then shortened, or only shortened; a group of people stands for nobody. */
    private static List<String> authors(TaggedRecord record) {
        List<String> people = new ArrayList<>();
        List<String> tags = record.tags();
        for (int i = 0; i < tags.size(); i++) {
            boolean repeated = i > 0 && tags.get(i - 1).equals("FAU");
            if (tags.get(i).equals("FAU")) {
                people.add(PersonNames.givenFirst(record.valueAt(i)));
            } else if (tags.get(i).equals("AU") && !repeated) {
                people.add(PersonNames.initialsFirst(record.valueAt(i)));
            }
        }
        people.removeIf(String::isBlank);
        return people.isEmpty() ? record.all("CN") : people;
    }
}
