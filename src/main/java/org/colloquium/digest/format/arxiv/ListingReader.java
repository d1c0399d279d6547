package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;

/** Goes through the lines of a listing mail and tells its papers from what stands between them. */
final class ListingReader {

    private final List<Line> lines;
    private final List<Candidate> papers = new ArrayList<>();
    private final List<LeftOver> leftOver = new ArrayList<>();
    private final List<Line> between = new ArrayList<>();
    private boolean replacements;
    private boolean ended;

    private ListingReader(List<Line> lines) {
        this.lines = lines;
    }

    static ListingReader read(List<Line> lines) {
        ListingReader reader = new ListingReader(lines);
        reader.read();
        return reader;
    }

    List<Candidate> papers() {
        return papers;
    }

    List<LeftOver> leftOver() {
        return leftOver;
    }

    private void read() {
        int at = 0;
        while (at < lines.size()) {
            int end = beginsRecord(at) ? endOfRecord(at) : at;
            ListingRecord record = end > at ? ListingRecord.of(written(at, end)) : null;
            if (record != null && record.isPaper()) {
                endBetween();
                papers.add(record.candidate(replacements));
            } else {
                end = Math.max(end, at + 1);
                lines.subList(at, end).forEach(this::leaveOver);
            }
            at = end;
        }
        endBetween();
    }

    private boolean beginsRecord(int at) {
        if (ListingLine.isMark(text(at))) {
            int next = nextWritten(at);
            return next < lines.size() && (ListingLine.id(text(next)) != null || isHead(next));
        }
        int next = nextWritten(at);
        return ListingLine.id(text(at)) != null && next < lines.size() && isHead(next);
    }

    private boolean isHead(int at) {
        String text = text(at);
        return ListingLine.isDate(text) || text.startsWith("Title:") || text.startsWith("From:");
    }

    /** Where the record that begins here has ended, exclusive. */
    private int endOfRecord(int start) {
        boolean idSeen = ListingLine.id(text(start)) != null;
        int marks = idSeen ? 1 : 0;
        for (int i = start; i < lines.size(); i++) {
            String text = text(i);
            boolean id = i > start && ListingLine.id(text) != null;
            if (ListingLine.isLast(text)) {
                return i + 1;
            }
            if (ListingLine.isRule(text) || (i > start && (idSeen || !id) && beginsRecord(i))) {
                return i;
            }
            idSeen |= id;
            marks += ListingLine.isMark(text) ? 1 : 0;
            if (marks == 3) {
                return i + 1;
            }
        }
        return lines.size();
    }

    private List<Line> written(int start, int end) {
        int last = end;
        while (last > start + 1 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return lines.subList(start, last);
    }

    private void leaveOver(Line line) {
        String text = line.text();
        if (ListingLine.isReplacementsRule(text)) {
            replacements = true;
        } else if (ListingCounts.isHead(text)) {
            replacements = false;
            ended = false;
        } else if (ListingLine.isEndRule(text)) {
            ended = true;
        }
        between.add(line);
    }

    private void endBetween() {
        while (!between.isEmpty() && between.getLast().isBlank()) {
            between.removeLast();
        }
        int first = 0;
        while (first < between.size() && between.get(first).isBlank()) {
            first++;
        }
        if (first < between.size()) {
            List<Line> run = between.subList(first, between.size());
            leftOver.add(new LeftOver(
                    run.getFirst().first(),
                    run.getLast().last(),
                    String.join("\n", run.stream().map(Line::text).toList()),
                    reason(run)));
        }
        between.clear();
    }

    private String reason(List<Line> run) {
        List<String> texts =
                run.stream().filter(line -> !line.isBlank()).map(Line::text).toList();
        if (papers.isEmpty() || texts.stream().anyMatch(ListingCounts::isHead)) {
            return "The head of the mail: when it was sent, what it announces, and how to unsubscribe.";
        }
        if (ended) {
            return "The end of the mail: arXiv's closing rule and its notes on subscribing.";
        }
        if (texts.stream().anyMatch(ListingLine::isReplacementsRule)) {
            return "The rule after which replaced papers stand.";
        }
        if (texts.stream().anyMatch(ListingLine::isCrossListsRule)) {
            return "The rule after which cross-listed papers stand.";
        }
        return texts.stream().allMatch(ListingLine::isRule)
                ? "A rule between two papers."
                : "These lines give neither an arXiv id nor a title.";
    }

    private String text(int at) {
        return lines.get(at).text();
    }

    private int nextWritten(int at) {
        int next = at + 1;
        while (next < lines.size() && next < at + 4 && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
