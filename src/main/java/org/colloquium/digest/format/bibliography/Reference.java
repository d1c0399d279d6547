package org.colloquium.digest.format.bibliography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** Gathers the fields in which a source describes one work, and makes a candidate of them. */
public final class Reference {

    private static final Pattern NAMES_ARXIV = Pattern.compile(
            "(?i)arxiv(?:\\.org/(?:abs|pdf)/|[:\\s]\\s?)([a-z.-]{0,20}/?\\d[\\d.]{3,12}(?:v\\d{1,3})?)");
    private static final int LONGEST_STAND_IN = 120;

    private final Map<String, PaperLink> links = new LinkedHashMap<>();
    private String title = "";
    private String summary = "";
    private List<String> authors = List.of();
    private @Nullable ArxivId arxivId;
    private @Nullable Doi doi;
    private @Nullable String published;
    private @Nullable String venue;
    private @Nullable String comment;

    /** A text whose wrapped lines are joined; an empty line stays the end of a paragraph. */
    public static String joined(String written) {
        StringBuilder text = new StringBuilder(written.length());
        boolean paragraph = false;
        for (String line : written.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : paragraph ? "\n\n" : " ").append(line);
            }
            paragraph = line.isEmpty();
        }
        return text.toString();
    }

    public Reference title(String written) {
        title = joined(written);
        return this;
    }

    public Reference summary(String written) {
        summary = joined(written);
        return this;
    }

    public Reference authors(List<String> people) {
        authors = people;
        return this;
    }

    public Reference published(@Nullable String date) {
        published = date == null || date.isBlank() ? null : date.strip();
        return this;
    }

    public Reference venue(String written) {
        venue = written.isBlank() ? venue : joined(written);
        return this;
    }

    public Reference comment(String written) {
        comment = written.isBlank() ? comment : joined(written);
        return this;
    }

    /** A text that may be a DOI or name an arXiv identifier; the first of each counts. */
    public Reference identifier(String written) {
        doi = doi != null ? doi : Doi.parse(written).orElse(null);
        if (arxivId == null) {
            Matcher named = NAMES_ARXIV.matcher(written.substring(0, Math.min(1_000, written.length())));
            arxivId = ArxivId.parse(written)
                    .or(() -> named.find() ? ArxivId.parse(named.group(1)) : Optional.empty())
                    .orElse(null);
        }
        return this;
    }

    /** An address of the work, if it is one: what it names is an identifier, and it is a link. */
    public Reference address(String written) {
        LinksInText.find(written).forEach(this::link);
        return this;
    }

    /** A link of the work; one that leads nowhere else known leads to its page or its text. */
    public Reference link(PaperLink link) {
        if (link.rel() != LinkRel.CODE) {
            identifier(link.url());
        }
        LinkRel rel = link.rel() != LinkRel.PROJECT
                ? link.rel()
                : link.url().endsWith(".pdf") ? LinkRel.PDF : LinkRel.ABSTRACT;
        return as(rel, link.url());
    }

    /** An address of which it is known what it leads to. */
    public Reference as(LinkRel rel, String url) {
        links.putIfAbsent(url, new PaperLink(rel, url));
        return this;
    }

    public boolean isTitled() {
        return !title.isBlank();
    }

    /** The paper; nothing if neither a title, an identifier nor an abstract is known of it. */
    public Optional<Candidate> candidate(int firstLine, int lastLine, double confidence) {
        String known = isTitled() ? title : standIn();
        if (known.isBlank()) {
            return Optional.empty();
        }
        LinksInText.find(summary).stream()
                .filter(link -> link.rel() == LinkRel.CODE || link.rel() == LinkRel.PROJECT)
                .forEach(link -> links.putIfAbsent(link.url(), link));
        return Optional.of(Candidate.titled(known)
                .summary(summary)
                .authors(authors)
                .arxivId(
                        arxivId != null || doi == null ? arxivId : doi.arxivId().orElse(null))
                .doi(doi)
                .published(published)
                .venue(venue)
                .comment(comment)
                .links(List.copyOf(links.values()))
                .lines(firstLine, lastLine)
                .confidence(isTitled() ? confidence : confidence / 2)
                .selected(isTitled() || doi != null || arxivId != null)
                .build());
    }

    // What a record without a title stands under: the source's own characters, so that somebody finds it there.
    private String standIn() {
        if (doi != null) {
            return doi.value();
        }
        if (arxivId != null) {
            return "arXiv:" + arxivId;
        }
        int end = Math.min(LONGEST_STAND_IN, summary.length());
        int stop = summary.indexOf(". ");
        return summary.substring(0, stop > 0 && stop < end ? stop + 1 : end).strip();
    }
}
