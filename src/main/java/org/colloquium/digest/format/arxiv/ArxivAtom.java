package org.colloquium.digest.format.arxiv;

import java.util.List;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.feed.FeedFormat;

/** What arXiv's API answers: Atom with arXiv's extensions. */
public final class ArxivAtom implements Recogniser {

    private static final int HEAD = 8_000;
    private static final List<String> OF_THE_API =
            List.of("arxiv.org/api/", "<opensearch:totalResults", "<id>http://arxiv.org/abs/");

    @Override
    public String format() {
        return "arxiv-atom";
    }

    @Override
    public String name() {
        return "an answer of arXiv's API (Atom)";
    }

    @Override
    public Guess guess(DigestSource source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        boolean atom = FeedFormat.kind(source).filter("Atom"::equals).isPresent();
        boolean api = atom && head.contains("arxiv.org") && OF_THE_API.stream().anyMatch(head::contains);
        return api
                ? new Guess(0.95, "It is Atom with the addresses of arXiv's API.")
                : new Guess(0, "It is no Atom with the addresses of arXiv's API.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        return ArxivFeed.read(source, format(), guess(source).why());
    }
}
