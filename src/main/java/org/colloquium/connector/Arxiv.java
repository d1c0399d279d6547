package org.colloquium.connector;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.digest.format.arxiv.ArxivAtom;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.PaperDetails;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The API of arXiv, which answers in Atom and asks for three seconds between two questions. */
@Component
@Order(1)
class Arxiv implements Connector {
    private static final Pattern NOTHING_FOUND = Pattern.compile("totalResults[^<>]{0,200}>\\s{0,9}0\\s{0,9}<");

    private final ArxivAtom format = new ArxivAtom();

    @Override
    public String key() {
        return "arxiv";
    }

    @Override
    public String name() {
        return "arXiv";
    }

    @Override
    public String usualAddress() {
        return "https://export.arxiv.org";
    }

    @Override
    public String askedBy() {
        return "arXiv identifier";
    }

    @Override
    public Optional<String> idOf(PaperDetails paper) {
        String doi = paper.doi();
        return Optional.ofNullable(paper.arxivId())
                .or(() -> Optional.ofNullable(doi)
                        .flatMap(Doi::parse)
                        .flatMap(Doi::arxivId)
                        .map(ArxivId::id));
    }

    @Override
    public String path(String id) {
        return "/api/query?max_results=1&id_list=" + Encoded.all(id);
    }

    @Override
    public String type() {
        return "application/atom+xml";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Optional<Candidate> read(byte[] answer) throws UnreadableAnswer {
        try {
            DigestSource source = DigestSource.of(answer);
            if (format.guess(source).confidence() == 0) {
                throw new UnreadableAnswer();
            }
            if (NOTHING_FOUND.matcher(source.text()).find()) {
                return Optional.empty();
            }
            Recognition read = format.recognise(source);
            if (!read.warnings().isEmpty()) {
                throw new UnreadableAnswer();
            }
            return read.candidates().stream().findFirst();
        } catch (UnreadableDigest e) {
            throw new UnreadableAnswer();
        }
    }
}
