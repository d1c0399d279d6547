package org.colloquium.digest.format.arxiv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.digest.format.WrittenDay;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** The lines of one paper in a listing mail, taken apart. */
final class ListingRecord {

    private final List<Line> lines;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<String> summary = new ArrayList<>();
    private @Nullable ArxivId id;
    private @Nullable String idLine;
    private @Nullable String dateLine;
    private @Nullable String address;

    private ListingRecord(List<Line> lines) {
        this.lines = lines;
    }

    /** Reads a record, from its first mark or id to its last line. */
    static ListingRecord of(List<Line> lines) {
        ListingRecord read = new ListingRecord(lines);
        read.read();
        return read;
    }

    private void read() {
        boolean inHead = true;
        String field = "";
        for (Line line : lines) {
            String text = line.text();
            if (ListingLine.isLast(text)) {
                address = address(text);
            } else if (ListingLine.isMark(text)) {
                inHead = inHead && fields.isEmpty() && idLine == null;
            } else if (inHead) {
                field = head(text, field);
            } else {
                summary.add(text);
            }
        }
        if (id == null && address != null) {
            id = ArxivId.parse(address).orElse(null);
        }
    }

    /** Reads a line of the head, and says which field the next one may go on with. */
    private String head(String text, String open) {
        ArxivId found = idLine == null ? ListingLine.id(text) : null;
        if (found != null) {
            id = found;
            idLine = text;
            return "";
        }
        if (ListingLine.isDate(text)) {
            dateLine = dateLine == null ? text : dateLine;
            return "";
        }
        ListingLine.Field field = ListingLine.field(text);
        String name = field == null ? open : field.name();
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(field == null ? text : field.value());
        return name;
    }

    boolean isPaper() {
        return id != null || !field("Title").isEmpty();
    }

    /** The paper; one that stands after the replacements' rule is a replacement, whatever its head says. */
    Candidate candidate(boolean afterReplacementsRule) {
        Kind kind = afterReplacementsRule || isReplaced() ? Kind.REPLACEMENT : isCross() ? Kind.CROSS_LIST : Kind.NEW;
        String title = field("Title");
        String text = WrappedText.paragraphs(summary);
        String comments = field("Comments");
        return Candidate.titled(title.isEmpty() ? "arXiv:" + id : title)
                .summary(text)
                .authors(ArxivAuthors.of(field("Authors") + field("Author")))
                .arxivId(id)
                .doi(Stream.of(field("DOI").split("[\\s,;]++"))
                        .flatMap(it -> Doi.parse(it).stream())
                        .findFirst()
                        .orElse(null))
                .published(kind == Kind.REPLACEMENT ? null : day())
                .venue(field("Journal-ref").isEmpty() ? null : field("Journal-ref"))
                .comment(comment(comments))
                .kind(kind)
                .links(links(text, comments))
                .lines(lines.getFirst().first(), lines.getLast().last())
                .confidence(id == null || title.isEmpty() ? 0.5 : 1)
                .selected(kind != Kind.REPLACEMENT)
                .build();
    }

    private boolean isCross() {
        return idLine != null && idLine.contains(ListingLine.CROSS_LISTING);
    }

    private boolean isReplaced() {
        return dateLine != null && dateLine.startsWith("replaced");
    }

    // A replaced paper's date tells when it was revised, not when it appeared, so it is not asked for this.
    private @Nullable String day() {
        return dateLine == null
                ? null
                : WrittenDay.of(dateLine.substring(dateLine.indexOf(':') + 1))
                        .map(LocalDate::toString)
                        .orElse(null);
    }

    private @Nullable String comment(String comments) {
        String all = Stream.of(comments, field("Report-no").isEmpty() ? "" : "Report-no: " + field("Report-no"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private List<PaperLink> links(String text, String comments) {
        Stream<PaperLink> first =
                address == null ? Stream.empty() : PaperLink.of(LinkRel.ABSTRACT.key(), address).stream();
        Stream<PaperLink> inText = Stream.of(text, comments)
                .flatMap(it -> LinksInText.find(it).stream())
                .filter(link -> link.rel() == LinkRel.CODE || link.rel() == LinkRel.PROJECT);
        return Stream.concat(first, inText).distinct().toList();
    }

    private String field(String name) {
        return WrappedText.line(fields.getOrDefault(name, List.of()));
    }

    private static @Nullable String address(String last) {
        int start = last.indexOf("http");
        if (start < 0) {
            return null;
        }
        int end = start;
        while (end < last.length() && " ,)\t".indexOf(last.charAt(end)) < 0) {
            end++;
        }
        return last.substring(start, end);
    }
}
