package org.colloquium.digest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a text being a page of papers, once it was read as one. */
record PageEvidence(
        @Nullable String tellingMark,
        int pairs,
        double scholarly,
        double otherScript,
        double goodTitles,
        double singleParagraphs,
        double covered) {

    private static final int SAMPLE = 500;

    static PageEvidence of(PapersByTurns read) {
        List<FoundPaper> pairs =
                read.papers().stream().filter(FoundPaper::hasAbstract).toList();
        List<FoundPaper> sample = pairs.subList(0, Math.min(SAMPLE, pairs.size()));
        String mark = read.blocks().stream()
                .filter(block -> isTelling(block.mark()))
                .map(Block::text)
                .findFirst()
                .orElse(null);
        Set<String> titles = new HashSet<>();
        return new PageEvidence(
                mark,
                pairs.size(),
                share(sample, paper -> Scholarly.isAbstract(paper.abstractText())),
                share(sample, paper -> Scholarly.isOtherScript(paper.abstractText())),
                share(
                        pairs,
                        paper -> isGoodTitle(paper.title())
                                && titles.add(paper.title().text())),
                share(sample, paper -> paper.paragraphs().size() == 1),
                covered(read));
    }

    Guess guess() {
        if (pairs == 0) {
            return tellingMark == null
                    ? new Guess(0, "No title of a paper with an abstract below it was found.")
                    : new Guess(0.5, "It has a line of a Hugging Face papers page, “" + tellingMark + "”.");
        }
        String found = pairs == 1 ? "a title with its abstract" : pairs + " titles and abstracts by turns";
        if (tellingMark != null) {
            double confidence = scholarly + otherScript >= 0.25 ? 0.95 : 0.6;
            return new Guess(
                    confidence,
                    "It has a line of a Hugging Face papers page, “" + tellingMark + "”, and " + found + ".");
        }
        double confidence = 0.9 * scholarly * goodTitles * singleParagraphs * Math.min(1, covered / 0.8);
        return confidence >= 0.4
                ? new Guess(confidence, "It has " + found + ", as a Hugging Face papers page has.")
                : new Guess(confidence, "Its paragraphs are not titles and abstracts of papers by turns.");
    }

    private static boolean isTelling(@Nullable PageMark mark) {
        return mark != null && mark.telling();
    }

    // Headings of a document are short, numbered or come again; titles of papers are not.
    private static boolean isGoodTitle(Block title) {
        return title.shape().words() >= 3 && title.shape().title() >= 1.5;
    }

    private static double covered(PapersByTurns read) {
        long papers = read.papers().stream()
                .filter(FoundPaper::hasAbstract)
                .mapToLong(paper ->
                        paper.title().text().length() + paper.abstractText().length())
                .sum();
        long all = read.blocks().stream()
                .filter(block -> !block.isMark())
                .mapToLong(block -> block.text().length())
                .sum();
        return all == 0 ? 0 : (double) papers / all;
    }

    private static double share(List<FoundPaper> papers, java.util.function.Predicate<FoundPaper> holds) {
        return papers.isEmpty() ? 0 : (double) papers.stream().filter(holds).count() / papers.size();
    }
}
