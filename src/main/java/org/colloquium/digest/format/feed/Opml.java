package org.colloquium.digest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;

/** A list of feeds (OPML), which holds no papers itself; it is known so that a person can be told what to do with it. */
public final class Opml implements Recogniser {

    private static final int NAMED = 5;

    @Override
    public String format() {
        return "opml";
    }

    @Override
    public String name() {
        return "a list of feeds (OPML)";
    }

    @Override
    public Guess guess(DigestSource source) {
        boolean opml = XmlHead.of(source.text())
                .filter(head -> head.root().equalsIgnoreCase("opml"))
                .isPresent();
        return opml
                ? new Guess(0.95, "Its first element is that of an OPML list.")
                : new Guess(0, "It does not begin with the first element of an OPML list.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<String> warnings = new ArrayList<>(source.notes());
        warnings.addAll(SafeXml.read(source).problems());
        warnings.add(advice(ListedFeed.in(source)));
        return new Recognition(format(), guess(source).why(), List.of(), List.of(), Map.of(), warnings, null);
    }

    private static String advice(List<ListedFeed> feeds) {
        if (feeds.isEmpty()) {
            return "No addresses of feeds were found in it.";
        }
        String names = feeds.stream()
                .limit(NAMED)
                .map(feed -> "“" + feed.title() + "”")
                .collect(Collectors.joining(", "));
        int more = feeds.size() - NAMED;
        return "This lists " + (feeds.size() == 1 ? "1 feed" : feeds.size() + " feeds") + " and no papers: " + names
                + (more > 0 ? " and " + more + " more" : "")
                + ". To get their papers, an organiser adds the feeds to the group.";
    }
}
