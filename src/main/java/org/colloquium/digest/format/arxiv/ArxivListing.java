package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.WrittenDay;
import org.jspecify.annotations.Nullable;

/** The text of arXiv's listing mail: new papers, cross-lists, and after a rule of its own the replacements. */
public final class ArxivListing implements Recogniser {

    private static final int HEAD = 1_500;
    private static final int LONGEST_HEADER = 60;
    private static final Set<String> OF_RAW_MAIL =
            Set.of("mime-version", "content-transfer-encoding", "received", "return-path", "content-type");

    @Override
    public String format() {
        return "arxiv-listing";
    }

    @Override
    public String name() {
        return "an arXiv listing mail";
    }

    @Override
    public Guess guess(DigestSource source) {
        List<Line> lines = source.lines().lines();
        List<Line> head = lines.subList(0, Math.min(HEAD, lines.size()));
        long records = records(head);
        if (records == 0) {
            return new Guess(0, "No record of an arXiv listing stands in its first lines.");
        }
        // A mail as it was transported may be encoded; whoever reads mails decodes it first.
        double confidence = isRawMail(head) ? 0.6 : 0.97;
        return new Guess(
                confidence,
                records + (records == 1 ? " record" : " records")
                        + " as in arXiv's listing mails, each between lines of two backslashes, in its first lines.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        ListingReader read = ListingReader.read(lines);
        List<Line> leftOver = read.leftOver().stream()
                .flatMap(run -> lines.subList(run.firstLine() - 1, run.lastLine()).stream())
                .toList();
        Map<Kind, Integer> above = ListingCounts.inAll(leftOver);
        Map<Kind, Integer> declared =
                above.isEmpty() ? source.subject().map(ListingCounts::in).orElse(above) : above;
        List<String> warnings = new ArrayList<>(source.notes());
        if (read.papers().isEmpty()) {
            warnings.add("There is no record of an arXiv listing in it.");
        }
        return new Recognition(
                format(), guess(source).why(), read.papers(), read.leftOver(), declared, warnings, date(leftOver));
    }

    private static long records(List<Line> head) {
        long records = 0;
        for (int i = 1; i < head.size(); i++) {
            boolean id = ListingLine.id(head.get(i).text()) != null;
            boolean dated =
                    i + 1 < head.size() && ListingLine.isDate(head.get(i + 1).text());
            records += id && (dated || ListingLine.isMark(head.get(i - 1).text())) ? 1 : 0;
        }
        return records;
    }

    private static boolean isRawMail(List<Line> head) {
        return head.stream()
                .limit(LONGEST_HEADER)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> OF_RAW_MAIL.stream().anyMatch(name -> text.startsWith(name + ":")));
    }

    private static @Nullable DigestDate date(List<Line> leftOver) {
        return leftOver.stream()
                .map(Line::text)
                .filter(text -> text.startsWith("Date:"))
                .map(text -> text.substring("Date:".length()))
                .flatMap(text -> WrittenDay.of(text).map(day -> WrittenDay.dated(text, day)).stream())
                .findFirst()
                .orElse(null);
    }
}
