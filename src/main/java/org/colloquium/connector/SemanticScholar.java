package org.colloquium.connector;

import java.util.List;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.bibliography.Reference;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Graph API of Semantic Scholar, which knows papers by their arXiv identifier and by their DOI. */
@Component
@Order(3)
class SemanticScholar implements Connector {
    private static final String FIELDS = "title,abstract,authors,venue,publicationDate,externalIds,openAccessPdf";

    private final JsonMapper json;

    SemanticScholar(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String key() {
        return "semantic-scholar";
    }

    @Override
    public String name() {
        return "Semantic Scholar";
    }

    @Override
    public String usualAddress() {
        return "https://api.semanticscholar.org";
    }

    @Override
    public String askedBy() {
        return "arXiv identifier or DOI";
    }

    @Override
    public Optional<String> idOf(PaperDetails paper) {
        String doi = paper.doi();
        return Optional.ofNullable(paper.arxivId())
                .map(it -> "ARXIV:" + it)
                .or(() -> Optional.ofNullable(doi).map(it -> "DOI:" + it));
    }

    @Override
    public String path(String id) {
        int colon = id.indexOf(':');
        return "/graph/v1/paper/" + id.substring(0, colon + 1) + Encoded.path(id.substring(colon + 1)) + "?fields="
                + FIELDS;
    }

    @Override
    public String type() {
        return "application/json";
    }

    @Override
    public Optional<Candidate> read(byte[] answer) throws UnreadableAnswer {
        try {
            JsonNode paper = json.readTree(answer);
            if (text(paper, "title").isBlank()) {
                throw new UnreadableAnswer();
            }
            return reference(paper).candidate(1, 1, 1);
        } catch (JacksonException e) {
            throw new UnreadableAnswer();
        }
    }

    private static Reference reference(JsonNode paper) {
        List<String> authors = paper.path("authors")
                .valueStream()
                .map(it -> text(it, "name"))
                .filter(it -> !it.isBlank())
                .toList();
        Reference reference = new Reference()
                .title(text(paper, "title"))
                .summary(text(paper, "abstract"))
                .authors(authors)
                .venue(text(paper, "venue"))
                .published(text(paper, "publicationDate"))
                .identifier(text(paper.path("externalIds"), "DOI"))
                .identifier(text(paper.path("externalIds"), "ArXiv"));
        PaperLink.of(LinkRel.PDF.key(), text(paper.path("openAccessPdf"), "url"))
                .ifPresent(it -> reference.as(it.rel(), it.url()));
        return reference;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : "";
    }
}
