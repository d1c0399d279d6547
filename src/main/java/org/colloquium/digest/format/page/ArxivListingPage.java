package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.DigestText;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.bibliography.Reference;
import org.colloquium.paper.ArxivId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A listing page of arXiv in HTML: identifiers and descriptions by turns, under headings that tell the kinds. */
public final class ArxivListingPage implements Recogniser {

    private static final Pattern SHOWN = Pattern.compile("of (\\d{1,6}) (?:total )?entries");
    private static final String PARTS = "h3, .list-title";

    @Override
    public String format() {
        return "arxiv-listing-page";
    }

    @Override
    public String name() {
        return "a listing page of arXiv (HTML)";
    }

    @Override
    public Guess guess(DigestSource source) {
        long entries = source.html()
                .map(page -> page.select(".list-title").stream()
                        .filter(title -> title.closest("dd") != null)
                        .count())
                .orElse(0L);
        return entries > 0
                ? new Guess(0.98, "It is a page with " + entries + " entries as on arXiv's listings.")
                : new Guess(0, "It is no listing page of arXiv.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        DigestText shown = source.shown();
        Reading reading = new Reading(source);
        source.html().ifPresent(reading::read);
        List<String> warnings = new ArrayList<>(shown.notes());
        if (reading.papers.isEmpty()) {
            warnings.add("No paper was found on this page.");
        }
        return new Recognition(
                format(),
                guess(source).why(),
                reading.papers,
                PaperPage.leftOver(shown, reading.papers),
                reading.declared,
                warnings,
                null);
    }

    private static final class Reading {

        private final List<Candidate> papers = new ArrayList<>();
        private final Map<Kind, Integer> declared = new EnumMap<>(Kind.class);
        private final Places places;
        private String base = "";
        private Kind kind = Kind.NEW;

        Reading(DigestSource source) {
            this.places = new Places.OfHtml(source.lines().lines().size());
        }

        void read(Document page) {
            base = PaperPage.base(page);
            Set<Element> read = new HashSet<>();
            for (Element element : page.select(PARTS)) {
                Element description = outermost(element);
                if (element.nameIs("h3")) {
                    heading(element.text().toLowerCase(Locale.ROOT));
                } else if (description != null && read.add(description)) {
                    entry(description);
                }
            }
        }

        private static @Nullable Element outermost(Element title) {
            Element found = null;
            for (Element element = title; element != null; element = element.parent()) {
                found = element.nameIs("dd") ? element : found;
            }
            return found;
        }

        private void heading(String text) {
            Optional<Kind> named = text.startsWith("new ")
                    ? Optional.of(Kind.NEW)
                    : text.startsWith("cross")
                            ? Optional.of(Kind.CROSS_LIST)
                            : text.startsWith("replacement") ? Optional.of(Kind.REPLACEMENT) : Optional.empty();
            kind = named.orElse(kind);
            Matcher shown = SHOWN.matcher(text);
            if (named.isPresent() && shown.find()) {
                declared.put(kind, Integer.valueOf(shown.group(1)));
            }
        }

        private void entry(Element description) {
            Element term = description.previousElementSibling();
            List<Node> parts = term != null && term.nameIs("dt") ? List.of(term, description) : List.of(description);
            Reference reference = new Reference()
                    .title(text(description, ".list-title"))
                    .summary(description.select("p.mathjax").text())
                    .authors(description.select(".list-authors a").eachText())
                    .venue(text(description, ".list-journal-ref"))
                    .comment(text(description, ".list-comments"));
            description.select(".list-doi a").eachText().forEach(reference::identifier);
            parts.stream()
                    .map(Element.class::cast)
                    .flatMap(part -> part.select("a").stream())
                    .map(link -> ArxivId.parse(link.attr("href").replaceFirst("^/?(?:abs|pdf|html)/", "")))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(id -> reference.identifier("arXiv:" + id));
            EntryLinks.add(reference, parts, base);
            int first = places.first(parts.getFirst());
            reference
                    .candidate(first, Math.max(first, places.last(description)), 0.98)
                    .map(paper -> paper.but()
                            .kind(kind)
                            .selected(kind != Kind.REPLACEMENT)
                            .build())
                    .ifPresent(papers::add);
        }

        // The label, such as "Title:", is an element of its own.
        private static String text(Element description, String where) {
            Element found = description.selectFirst(where);
            if (found == null) {
                return "";
            }
            Element label = found.selectFirst(".descriptor");
            String text = found.text();
            return label != null && text.startsWith(label.text())
                    ? text.substring(label.text().length()).strip()
                    : text;
        }
    }
}
