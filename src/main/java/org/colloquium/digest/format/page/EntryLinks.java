package org.colloquium.digest.format.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.digest.format.bibliography.Reference;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The links in parts of a page that lead to a paper, its text, its code or its project; all others stay out. */
final class EntryLinks {

    private static final Pattern PDF = Pattern.compile(".*(?:\\.pdf|/pdf[/?].*)", Pattern.DOTALL);
    private static final Pattern PROJECT = Pattern.compile("(?i).{0,3}(?:project|website|home ?page|demo|blog).{0,10}");

    private EntryLinks() {}

    static void add(Reference reference, List<Node> parts, String base) {
        parts.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(part -> part.select("a[href]").stream())
                .forEach(link -> add(reference, link, base));
    }

    private static void add(Reference reference, Element link, String base) {
        Optional<PaperAddress> paper = PaperAddress.of(link.attr("href"), base);
        String url = PaperAddress.absolute(link.attr("href"), base);
        for (PaperLink found : LinksInText.find(url == null ? "" : url)) {
            LinkRel rel = rel(found, paper.isPresent());
            if (rel != LinkRel.PROJECT || PROJECT.matcher(link.text()).matches()) {
                reference.identifier(rel == LinkRel.CODE ? "" : found.url()).as(rel, found.url());
            }
        }
        // Last, since a key has no version.
        paper.map(PaperAddress::key)
                .filter(key -> key.startsWith("arxiv:") || key.startsWith("doi:"))
                .ifPresent(reference::identifier);
    }

    private static LinkRel rel(PaperLink link, boolean toPaper) {
        if (link.rel() == LinkRel.DOI || link.rel() == LinkRel.CODE) {
            return link.rel();
        }
        return PDF.matcher(link.url()).matches() ? LinkRel.PDF : toPaper ? LinkRel.ABSTRACT : LinkRel.PROJECT;
    }
}
