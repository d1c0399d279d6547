package org.colloquium.digest.format.huggingface;

import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;

/**
 * A Hugging Face papers page that was copied with its links: as plain text with addresses on lines of their own, as
 * Markdown, or as text with numbers that refer to a list of addresses.
 */
public final class LinkedPapersPage implements Recogniser {

    private static final int SAMPLE = 3_000;
    private static final int LONGEST_SAMPLE = 1_000_000;

    @Override
    public String format() {
        return "huggingface-links";
    }

    @Override
    public String name() {
        return "a Hugging Face papers page copied with its links";
    }

    @Override
    public Guess guess(DigestSource source) {
        if (source.html().isPresent() || !source.text().contains("/papers/")) {
            return new Guess(0, "It has no addresses of papers at Hugging Face.");
        }
        List<Line> lines = source.lines().lines();
        List<Line> sample =
                lines.size() <= SAMPLE || source.text().length() <= LONGEST_SAMPLE ? lines : lines.subList(0, SAMPLE);
        List<LinkedPaper> papers = LinkedPapers.in(sample).papers();
        if (papers.isEmpty()) {
            return new Guess(0, "It has no titles with addresses of papers at Hugging Face.");
        }
        long whole = papers.stream().filter(LinkedPaper::hasAbstract).count();
        boolean telling = papers.stream().anyMatch(LinkedPaper::hasMarks);
        double confidence = whole * 2 < papers.size() ? 0.3 : telling ? 0.97 : papers.size() > 1 ? 0.9 : 0.6;
        return new Guess(
                confidence,
                "It has " + (papers.size() == 1 ? "a title" : papers.size() + " titles")
                        + " with addresses of papers at Hugging Face.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        LinkedPapers page = LinkedPapers.in(source.lines().lines());
        List<Candidate> candidates =
                page.papers().stream().map(LinkedPaper::candidate).toList();
        long without =
                page.papers().stream().filter(paper -> !paper.hasAbstract()).count();
        return new Recognition(
                format(),
                guess(source).why(),
                candidates,
                page.leftOver(),
                Map.of(),
                candidates.isEmpty()
                        ? List.of("No title with the address of a paper at Hugging Face was found in it.")
                        : without == 0
                                ? List.of()
                                : List.of(
                                        without == 1
                                                ? "One paper has no abstract."
                                                : without + " papers have no abstract."),
                page.date());
    }
}
