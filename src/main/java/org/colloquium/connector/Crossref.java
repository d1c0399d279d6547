package org.colloquium.connector;

import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.bibliography.CslJson;
import org.colloquium.paper.Doi;
import org.colloquium.paper.PaperDetails;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The REST API of Crossref, whose answers hold the JSON of CSL with texts in JATS. */
@Component
@Order(2)
class Crossref implements Connector {
    private final CslJson format = new CslJson();
    private final JsonMapper json;

    Crossref(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String key() {
        return "crossref";
    }

    @Override
    public String name() {
        return "Crossref";
    }

    @Override
    public String usualAddress() {
        return "https://api.crossref.org";
    }

    @Override
    public String askedBy() {
        return "DOI";
    }

    /** The DOIs that arXiv gives stand in another register. */
    @Override
    public Optional<String> idOf(PaperDetails paper) {
        return Optional.ofNullable(paper.doi())
                .flatMap(Doi::parse)
                .filter(it -> it.arxivId().isEmpty())
                .map(Doi::value);
    }

    @Override
    public String path(String id) {
        return "/works/" + Encoded.all(id);
    }

    @Override
    public String type() {
        return "application/json";
    }

    @Override
    public Optional<Candidate> read(byte[] answer) throws UnreadableAnswer {
        try {
            if (!(json.readTree(answer).path("message") instanceof ObjectNode work)) {
                throw new UnreadableAnswer();
            }
            work.put("title", plain(first(work.path("title"))));
            work.put("abstract", paragraphs(first(work.path("abstract"))));
            return format.recognise(DigestSource.ofText(json.writeValueAsString(work))).candidates().stream()
                    .findFirst();
        } catch (JacksonException e) {
            throw new UnreadableAnswer();
        }
    }

    private static String first(JsonNode node) {
        JsonNode text = node.isArray() ? node.path(0) : node;
        return text.isString() ? text.asString() : "";
    }

    private static String plain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : Jsoup.parseBodyFragment(text).text();
    }

    /** Without the heading, which says "Abstract". */
    private static String paragraphs(String jats) {
        Element body = Jsoup.parseBodyFragment(jats).body();
        body.select("jats|title, title").remove();
        String paragraphs = body.select("jats|p, p").stream()
                .map(Element::text)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? body.text() : paragraphs;
    }
}
