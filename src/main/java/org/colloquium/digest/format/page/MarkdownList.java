package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Coverage;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jsoup.nodes.Element;

/** Papers listed in Markdown: items, headings with paragraphs, tables, "awesome" lists. */
public final class MarkdownList implements Recogniser {

    private static final Pattern LINK = Pattern.compile("]\\((?:<?https?://|/)[^\\s()]{4,}");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^\\s{0,3}\\|?[^|\\n]{1,500}\\|.{0,500}+\\n\\s{0,3}\\|?\\s?:?-{2,}");
    private static final int SAMPLE = 2_000;

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String name() {
        return "a list of papers in Markdown";
    }

    @Override
    public Guess guess(DigestSource source) {
        List<Line> lines = source.lines().lines();
        List<Line> sample = lines.subList(0, Math.min(SAMPLE, lines.size()));
        boolean marked =
                sample.stream().anyMatch(line -> LINK.matcher(line.text()).find()) || hasTable(sample);
        if (!marked || source.html().isPresent()) {
            return new Guess(0, "It has neither links nor tables in Markdown.");
        }
        List<Candidate> papers = papers(sample).papers();
        if (papers.isEmpty()) {
            return new Guess(0, why(papers));
        }
        double covered = covered(sample, papers);
        double confidence = (papers.size() == 1 ? 0.6 : papers.size() == 2 ? 0.75 : 0.85) * Math.min(1, 0.5 + covered);
        return new Guess(confidence, why(papers));
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        PagePapers found = papers(lines);
        Coverage coverage = new Coverage(lines);
        found.papers().forEach(paper -> coverage.take(paper.firstLine(), paper.lastLine()));
        for (Element header : found.headers()) {
            Places places = new Places.OfMarkdown();
            // The line below names nothing: it draws the table.
            coverage.explain(places.first(header), places.last(header) + 1, "The header of a table of papers.");
        }
        for (Line line : lines) {
            if (line.text().startsWith("#")) {
                coverage.explain(line.first(), line.last(), "A heading of the list.");
            }
        }
        return new Recognition(
                format(),
                why(found.papers()),
                found.papers(),
                coverage.leftOver("Speaks of no single paper, or names it without a link to it."),
                Map.of(),
                found.papers().isEmpty() ? List.of("No paper was found in it.") : List.of(),
                null);
    }

    private static String why(List<Candidate> papers) {
        return papers.isEmpty()
                ? "None of its links in Markdown leads to a paper."
                : papers.size() == 1
                        ? "It has a link to a paper in Markdown."
                        : "It lists " + papers.size() + " papers in Markdown.";
    }

    private static PagePapers papers(List<Line> lines) {
        PagePapers found = PagePapers.in(MarkdownTree.of(lines), "", new Places.OfMarkdown());
        return new PagePapers(apart(found.papers()), found.headers());
    }

    /** Where two papers stand on one line, as in a sentence that mentions both, neither has lines of its own. */
    private static List<Candidate> apart(List<Candidate> papers) {
        List<Candidate> apart = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < papers.size(); i++) {
            Candidate paper = papers.get(i);
            boolean before = paper.firstLine() <= end;
            boolean after = i + 1 < papers.size() && papers.get(i + 1).firstLine() <= paper.lastLine();
            if (!before && !after) {
                apart.add(paper);
            }
            end = Math.max(end, paper.lastLine());
        }
        return apart;
    }

    private static boolean hasTable(List<Line> lines) {
        return TABLE.matcher(String.join("\n", lines.stream().map(Line::text).toList()))
                .find();
    }

    private static double covered(List<Line> lines, List<Candidate> papers) {
        Coverage coverage = new Coverage(lines);
        papers.forEach(paper -> coverage.take(paper.firstLine(), paper.lastLine()));
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        long taken = lines.stream()
                .filter(line -> !line.isBlank() && coverage.isTaken(line.first()))
                .count();
        return written == 0 ? 0 : (double) taken / written;
    }
}
