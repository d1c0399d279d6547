package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Kind;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A candidate on its way to the database and back. */
record CandidateRow(
        int place,
        String title,
        String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable String published,
        @Nullable String venue,
        @Nullable String comment,
        String kind,
        List<Link> links,
        int firstLine,
        int lastLine,
        @Nullable String part,
        double confidence,
        boolean selected) {

    static CandidateRow of(int place, Candidate it) {
        ArxivId arxivId = it.arxivId();
        Doi doi = it.doi();
        return new CandidateRow(
                place,
                it.rawTitle(),
                it.rawAbstract(),
                it.authors(),
                arxivId == null ? null : arxivId.toString(),
                doi == null ? null : doi.value(),
                it.published(),
                it.venue(),
                it.comment(),
                it.kind().name(),
                it.links().stream()
                        .map(link -> new Link(link.rel().key(), link.url()))
                        .toList(),
                it.firstLine(),
                it.lastLine(),
                it.part(),
                it.confidence(),
                it.selected());
    }

    static Candidate read(ResultSet row, JsonMapper json) throws SQLException {
        String arxivId = row.getString("arxiv_id");
        String doi = row.getString("doi");
        return new Candidate(
                row.getString("title"),
                row.getString("abstract"),
                List.of((String[]) row.getArray("authors").getArray()),
                arxivId == null ? null : ArxivId.parse(arxivId).orElse(null),
                doi == null ? null : new Doi(doi),
                row.getString("published"),
                row.getString("venue"),
                row.getString("comment"),
                Kind.valueOf(row.getString("kind")),
                Stream.of(json.readValue(row.getString("links"), Link[].class))
                        .map(Link::link)
                        .toList(),
                row.getInt("first_line"),
                row.getInt("last_line"),
                row.getString("part"),
                row.getDouble("confidence"),
                row.getBoolean("preselected"),
                row.getString("corrected_title"));
    }

    record Link(String rel, String url) {
        PaperLink link() {
            return new PaperLink(LinkRel.valueOf(rel.toUpperCase(Locale.ROOT)), url);
        }
    }
}
