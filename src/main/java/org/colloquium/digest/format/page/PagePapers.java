package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.bibliography.Reference;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The papers that a page lists, whatever its layout, in the order of the page. */
record PagePapers(List<Candidate> papers, List<Element> headers) {

    static PagePapers in(Element page, String base, Places places) {
        PageTables tables = PageTables.in(page, base);
        List<Candidate> papers = new ArrayList<>();
        for (PageTables.PaperRow row : tables.rows()) {
            candidate(row.reference(), List.of(row.row()), places, 0.85).ifPresent(papers::add);
        }
        for (PageEntry entry : PageEntries.in(page, base, tables.taken())) {
            candidate(EntryText.read(entry, base), entry.parts(), places, entry.titled() ? 0.85 : 0.7)
                    .filter(paper -> !paper.rawTitle().isBlank() && paper.selected())
                    .ifPresent(papers::add);
        }
        papers.sort(Comparator.comparingInt(Candidate::firstLine));
        return new PagePapers(papers, tables.headers());
    }

    long withAbstract() {
        return papers.stream().filter(paper -> !paper.rawAbstract().isEmpty()).count();
    }

    private static Optional<Candidate> candidate(
            Reference reference, List<Node> parts, Places places, double confidence) {
        int[] span = {Integer.MAX_VALUE, 1};
        for (Node part : parts) {
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (!(node instanceof TextNode leaf && leaf.isBlank())) {
                            span[0] = Math.min(span[0], places.first(node));
                            span[1] = Math.max(span[1], places.last(node));
                        }
                    },
                    part);
        }
        return reference.candidate(Math.min(span[0], span[1]), span[1], confidence);
    }
}
