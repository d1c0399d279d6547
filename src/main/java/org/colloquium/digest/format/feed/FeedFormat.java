package org.colloquium.digest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;

/** A feed in any version of RSS (also RDF, as of bioRxiv) or Atom. */
public final class FeedFormat implements Recogniser {

    private static final List<String> RDF_OF_FEEDS = List.of("purl.org/rss/1.0", "netscape.com/rdf/simple/0.9");

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public String name() {
        return "a feed (RSS or Atom)";
    }

    /** What kind of feed a text is, to go on after "this is"; nothing if it is none. */
    public static Optional<String> kind(DigestSource source) {
        return XmlHead.of(source.text()).flatMap(FeedFormat::kind);
    }

    private static Optional<String> kind(XmlHead head) {
        return Optional.ofNullable(
                switch (head.root()) {
                    case "rss" -> "RSS";
                    case "RDF" -> RDF_OF_FEEDS.stream().anyMatch(head.tag()::contains) ? "RSS in RDF" : null;
                    case "feed" ->
                        head.tag().contains("w3.org/2005/Atom") || head.tag().contains("purl.org/atom") ? "Atom" : null;
                    default -> null;
                });
    }

    @Override
    public Guess guess(DigestSource source) {
        return kind(source)
                .map(kind -> new Guess(0.9, "Its first element is that of a feed (" + kind + ")."))
                .orElseGet(() -> new Guess(0, "It does not begin with the first element of a feed."));
    }

    @Override
    public Recognition recognise(DigestSource source) {
        Feed feed = Feed.read(source);
        List<String> warnings = new ArrayList<>(feed.warnings());
        List<Candidate> papers = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            String title = PlainText.line(entry.title());
            if (!title.isEmpty()) {
                papers.add(
                        entry.paper(title, PlainText.line(entry.description())).build());
            }
        }
        int untitled = feed.entries().size() - papers.size();
        if (untitled > 0) {
            warnings.add(
                    untitled == 1
                            ? "1 entry has no title and was left out."
                            : untitled + " entries have no title and were left out.");
        }
        return new Recognition(format(), guess(source).why(), papers, List.of(), Map.of(), warnings, feed.date());
    }
}
