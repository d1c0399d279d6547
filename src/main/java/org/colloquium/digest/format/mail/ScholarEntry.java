package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A paper in an alert of Google Scholar.
 *
 * @param heading the element with the title and marks such as {@code [PDF]}
 * @param title the title alone, mostly a link
 * @param byline the green line of authors, venue and year
 * @param snippet a few lines of the abstract
 */
record ScholarEntry(
        Element heading,
        Element title,
        @Nullable Element byline,
        @Nullable Element snippet) {

    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\S{1,30})", Pattern.CASE_INSENSITIVE);
    private static final String SNIPPET = "[class*=gse_alrt_sni]";
    private static final int LOOKED_AT = 8;
    private static final int CLIMBED = 3;

    static List<ScholarEntry> in(Document page) {
        List<Element> titles = new ArrayList<>();
        for (Element element : page.select("[class*=gse_alrt_title], h3 a[href*=scholar_url]")) {
            boolean inside = !titles.isEmpty() && element.parent() == titles.getLast();
            if (!inside && !ScholarText.of(element).isEmpty()) {
                titles.add(element);
            }
        }
        Set<Element> holders = holders(titles);
        boolean marked = page.selectFirst(SNIPPET) != null;
        return titles.stream().map(title -> of(title, holders, marked)).toList();
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>(List.of(heading));
        Optional.ofNullable(byline).ifPresent(elements::add);
        Optional.ofNullable(snippet).ifPresent(elements::add);
        return elements;
    }

    Candidate candidate(int lastLine) {
        ScholarByline said = ScholarByline.of(byline == null ? "" : ScholarText.of(byline));
        Optional<WrappedAddress> address = WrappedAddress.of(title.attr("href"));
        List<PaperLink> links =
                address.map(it -> List.of(new PaperLink(rel(it), it.url()))).orElse(List.of());
        return Candidate.titled(ScholarText.of(title))
                .summary(snippet == null ? "" : ScholarText.of(snippet))
                .authors(said.authors())
                .venue(said.venue())
                .published(said.year())
                .arxivId(address.flatMap(it -> ArxivId.parse(it.url())).orElseGet(() -> arxivId(said.venue())))
                .doi(address.flatMap(WrappedAddress::doi).orElse(null))
                .links(links)
                .lines(line(heading.sourceRange().start().lineNumber(), 1, lastLine), lastLineOf(lastLine))
                .confidence(byline == null ? 0.8 : 0.98)
                .build();
    }

    private LinkRel rel(WrappedAddress address) {
        if (address.url().contains("://doi.org/")) {
            return LinkRel.DOI;
        }
        boolean pdf = ScholarText.of(heading).startsWith("[PDF]") || address.isPdf();
        return pdf ? LinkRel.PDF : LinkRel.ABSTRACT;
    }

    private int lastLineOf(int lastLine) {
        Element last = elements().getLast();
        int first = line(heading.sourceRange().start().lineNumber(), 1, lastLine);
        int end = Math.max(
                last.endSourceRange().end().lineNumber(),
                last.sourceRange().end().lineNumber());
        return line(end, first, lastLine);
    }

    private static int line(int line, int least, int most) {
        return Math.max(least, Math.min(line, most));
    }

    private static @Nullable ArxivId arxivId(@Nullable String venue) {
        Matcher written = ARXIV.matcher(venue == null ? "" : venue);
        return written.find() ? ArxivId.parse(written.group(1)).orElse(null) : null;
    }

    private static ScholarEntry of(Element title, Set<Element> holders, boolean marked) {
        Element heading = title;
        while (heading.parent() != null && !heading.nameIs("h3") && isOwn(heading)) {
            heading = heading.parent();
        }
        heading = heading.nameIs("h3") || !isOwn(heading) ? heading : title;
        List<Element> below = below(heading, holders);
        Element byline = null;
        Element snippet = null;
        for (Element each : below) {
            boolean isSnippet = marked ? each.is(SNIPPET) : byline != null;
            if (isSnippet) {
                snippet = snippet == null ? each : snippet;
            } else if (byline == null && snippet == null) {
                byline = each;
            }
        }
        return new ScholarEntry(heading, title, byline, snippet);
    }

    private static boolean isOwn(Element element) {
        return !element.isBlock();
    }

    /** The elements with a text between a title and the next one, if any. */
    private static List<Element> below(Element heading, Set<Element> holders) {
        Element from = heading;
        for (int i = 0; i < CLIMBED && from.nextElementSibling() == null && from.parent() != null; i++) {
            from = from.parent();
        }
        List<Element> below = new ArrayList<>();
        Element next = from.nextElementSibling();
        for (int i = 0; i < LOOKED_AT && next != null && !holders.contains(next) && below.size() < 2; i++) {
            if (!isOfAlert(next) && !ScholarText.of(next).isEmpty()) {
                below.add(next);
            }
            next = next.nextElementSibling();
        }
        return below;
    }

    private static boolean isOfAlert(Element element) {
        Element link = element.selectFirst("a");
        return element.nameIs("table")
                || element.selectFirst("table, a[href*=scholar_alerts]") != null
                || (link != null && ScholarText.of(link).equals(ScholarText.of(element)));
    }

    private static Set<Element> holders(List<Element> titles) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element title : titles) {
            Element holder = title;
            for (int i = 0; i < 2 * CLIMBED && holder != null; i++) {
                holders.add(holder);
                holder = holder.parent();
            }
        }
        return holders;
    }
}
