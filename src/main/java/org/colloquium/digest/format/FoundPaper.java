package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** A title with what follows it on the page: marks of the page, then the paragraphs of its abstract. */
record FoundPaper(Block title, List<Block> marks, List<Block> paragraphs) {

    // In an abstract, DOIs of archives of data name what the paper made, and arXiv's a work that it cites.
    private static final List<String> OF_OTHER_THINGS =
            List.of("10.48550/", "10.5281/", "10.6084/", "10.5061/", "10.7910/", "10.17632/");

    static FoundPaper of(List<Block> blocks) {
        List<Block> rest = blocks.subList(1, blocks.size());
        return new FoundPaper(
                blocks.getFirst(),
                rest.stream().filter(Block::isMark).toList(),
                rest.stream().filter(block -> !block.isMark()).toList());
    }

    boolean hasAbstract() {
        return !paragraphs.isEmpty();
    }

    String abstractText() {
        return paragraphs.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    Candidate candidate() {
        String text = abstractText();
        List<PaperLink> links = new ArrayList<>(LinksInText.find(text));
        marks.forEach(mark -> LinksInText.find(mark.text()).stream()
                .filter(link -> !links.contains(link))
                .forEach(links::add));
        int lastLine = hasAbstract() ? paragraphs.getLast().lastLine() : title.lastLine();
        return Candidate.titled(title.text())
                .summary(text)
                .arxivId(arxivId())
                .doi(doi(links))
                .links(links)
                .lines(title.firstLine(), lastLine)
                .confidence(confidence())
                .build();
    }

    /** From the address under the title only: an arXiv address inside an abstract is mostly somebody else's paper. */
    private @Nullable ArxivId arxivId() {
        return marks.stream()
                .map(mark -> ArxivId.parse(mark.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Doi doi(List<PaperLink> links) {
        List<Doi> found = links.stream()
                .filter(link -> link.rel() == LinkRel.DOI)
                .map(link -> Doi.parse(link.url()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(doi ->
                        OF_OTHER_THINGS.stream().noneMatch(prefix -> doi.value().startsWith(prefix)))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private double confidence() {
        double titleScore = title.shape().title();
        if (!hasAbstract()) {
            return rounded(0.6 * share(titleScore - 2));
        }
        double prose = paragraphs.stream()
                .mapToDouble(paragraph -> paragraph.shape().prose())
                .max()
                .orElse(0);
        return rounded(share(titleScore + prose / 2 - 2));
    }

    private static double share(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double rounded(double confidence) {
        return Math.min(0.99, Math.round(confidence * 100) / 100.0);
    }
}
