package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;

/** A list of arXiv ids, DOIs, or links to them, with nothing else said of the papers. */
public final class IdList implements Recogniser {

    private static final int HEAD = 300;
    private static final int LONGEST_LINE = 4_000;

    @Override
    public String format() {
        return "id-list";
    }

    @Override
    public String name() {
        return "a list of arXiv ids or DOIs";
    }

    @Override
    public Guess guess(DigestSource source) {
        List<Line> head = source.lines().lines().stream()
                .filter(line -> !line.isBlank())
                .limit(HEAD)
                .toList();
        long ids = head.stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .filter(line -> WrittenIds.in(line.text()).alone())
                .count();
        double share = head.isEmpty() ? 0 : (double) ids / head.size();
        return new Guess(
                share > 0.5 ? 0.5 + 0.45 * share : 0.2 * share,
                ids + " of " + head.size() + " lines are nothing but arXiv ids, DOIs, or links to them.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Candidate> papers = new ArrayList<>();
        List<LeftOver> leftOver = new ArrayList<>();
        List<Line> without = new ArrayList<>();
        for (Line line : source.lines().lines()) {
            List<Candidate> found = papers(line);
            if (found.isEmpty()) {
                without.add(line);
            } else {
                leaveOver(without, leftOver);
                papers.addAll(found);
            }
        }
        leaveOver(without, leftOver);
        List<String> warnings = new ArrayList<>(source.notes());
        warnings.add(papers.isEmpty() ? "There is no arXiv id and no DOI in it." : advice(papers.size()));
        return new Recognition(format(), guess(source).why(), papers, leftOver, Map.of(), warnings, null);
    }

    private static List<Candidate> papers(Line line) {
        return WrittenIds.in(line.text()).ids().stream()
                .map(id -> Candidate.titled(id.written())
                        .arxivId(id.arxivId())
                        .doi(id.doi())
                        .links(id.link())
                        .lines(line.first(), line.last())
                        .confidence(0.5)
                        .build())
                .toList();
    }

    private static String advice(int papers) {
        return papers == 1
                ? "This gives the id of one paper and nothing else: its title is missing, and the id stands for it."
                : "This gives the ids of " + papers
                        + " papers and nothing else: their titles are missing, and the ids stand for them.";
    }

    private static void leaveOver(List<Line> lines, List<LeftOver> leftOver) {
        List<Line> written = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!written.isEmpty()) {
            leftOver.add(new LeftOver(
                    written.getFirst().first(),
                    written.getLast().last(),
                    String.join("\n", written.stream().map(Line::text).toList()),
                    written.size() == 1
                            ? "There is no arXiv id and no DOI on this line."
                            : "There is no arXiv id and no DOI on these lines."));
        }
        lines.clear();
    }
}
