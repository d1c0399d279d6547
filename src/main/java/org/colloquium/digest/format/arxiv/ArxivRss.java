package org.colloquium.digest.format.arxiv;

import java.util.List;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.feed.FeedFormat;

/** The feed of a subject area of arXiv, RSS or Atom, in which each entry says whether it is new. */
public final class ArxivRss implements Recogniser {

    private static final int HEAD = 20_000;
    private static final List<String> OF_ARXIV = List.of(
            "arxiv:announce_type>",
            "Announce Type:",
            "rss.arxiv.org/",
            "updates on arXiv.org<",
            "export.arxiv.org/rss/");

    @Override
    public String format() {
        return "arxiv-rss";
    }

    @Override
    public String name() {
        return "a feed of arXiv's new papers (RSS or Atom)";
    }

    @Override
    public Guess guess(DigestSource source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        boolean arxiv = FeedFormat.kind(source).isPresent()
                && head.contains("arxiv.org")
                && OF_ARXIV.stream().anyMatch(head::contains);
        return arxiv
                ? new Guess(0.96, "It is a feed that announces papers as arXiv does.")
                : new Guess(0, "It is no feed that announces papers as arXiv does.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        return ArxivFeed.read(source, format(), guess(source).why());
    }
}
