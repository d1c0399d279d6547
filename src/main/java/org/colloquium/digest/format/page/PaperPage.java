package org.colloquium.digest.format.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Coverage;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.DigestText;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jsoup.nodes.Document;

/** A page in HTML, or what the clipboard holds of one, with links to papers: a list, a table, cards, headings. */
public final class PaperPage implements Recogniser {

    private static final Pattern FEED = Pattern.compile("(?i)<(?:rss|feed|rdf:rdf|opml)\\b");
    private static final int HEAD = 1_000;

    @Override
    public String format() {
        return "html-page";
    }

    @Override
    public String name() {
        return "a web page that lists papers (HTML)";
    }

    @Override
    public Guess guess(DigestSource source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        if (FEED.matcher(head).find()) {
            return new Guess(0, "It is a feed and no page.");
        }
        Optional<Document> page = source.html();
        return page.map(it -> guess(papers(it, source))).orElseGet(() -> new Guess(0, "It is no web page (HTML)."));
    }

    private static Guess guess(PagePapers found) {
        int count = found.papers().size();
        if (count == 0) {
            return new Guess(0, "No link of the page leads to a paper and bears its title.");
        }
        boolean whole = found.withAbstract() * 2 >= count;
        double confidence = count == 1 ? 0.5 : count == 2 ? 0.7 : whole ? 0.96 : 0.8;
        return new Guess(
                confidence,
                count == 1
                        ? "The page has a link that leads to a paper and bears its title."
                        : "The page has " + count + " entries with links to papers.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        DigestText shown = source.shown();
        PagePapers found =
                source.html().map(page -> papers(page, source)).orElseGet(() -> new PagePapers(List.of(), List.of()));
        List<String> warnings = found.papers().isEmpty() ? List.of("No paper was found on this page.") : List.of();
        return new Recognition(
                format(),
                guess(found).why(),
                found.papers(),
                leftOver(shown, found.papers()),
                Map.of(),
                Stream.concat(shown.notes().stream(), warnings.stream()).toList(),
                null);
    }

    private static PagePapers papers(Document page, DigestSource source) {
        return PagePapers.in(
                page.body(),
                base(page),
                new Places.OfHtml(source.lines().lines().size()));
    }

    /** The page's own address, if it says one. */
    static String base(Document page) {
        return Stream.of(
                        page.selectFirst("base[href]"),
                        page.selectFirst("link[rel=canonical][href]"),
                        page.selectFirst("meta[property=og:url][content]"))
                .filter(Objects::nonNull)
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("content"))
                .map(address -> PaperAddress.absolute(address, ""))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The texts of the page that stand on lines of no paper. */
    static List<LeftOver> leftOver(DigestText shown, List<Candidate> papers) {
        Coverage coverage = new Coverage(List.of());
        papers.forEach(paper -> coverage.take(paper.firstLine(), paper.lastLine()));
        return shown.lines().stream()
                .filter(line -> !coverage.isTaken(line.first()) && !coverage.isTaken(line.last()))
                .map(line -> new LeftOver(line.first(), line.last(), line.text(), reason(line, papers)))
                .toList();
    }

    private static String reason(Line line, List<Candidate> papers) {
        if (papers.isEmpty()) {
            return "No paper was found on this page.";
        }
        return line.first() < papers.getFirst().firstLine()
                ? "Stands above the first paper of the page, as menus and headings do."
                : line.first() > papers.getLast().firstLine()
                        ? "Stands below the last paper of the page."
                        : "Stands between the papers of the page.";
    }
}
