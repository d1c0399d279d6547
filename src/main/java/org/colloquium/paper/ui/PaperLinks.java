package org.colloquium.paper.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperLink;

/** What stands under the title of a paper: who wrote it, and where else it is. */
public final class PaperLinks {
    private static final int ALL_NAMED = 12;

    private PaperLinks() {}

    /** An address outside, and what readers call it. */
    public record Link(String url, String words) implements Serializable {}

    /** Addresses that follow from the identifiers, unless the source gave them, then those of the source. */
    public static List<Link> of(PaperDetails paper) {
        List<Link> links = new ArrayList<>();
        if (paper.arxivId() != null && !has(paper, LinkRel.ABSTRACT)) {
            links.add(new Link("https://arxiv.org/abs/" + paper.arxivId(), "arXiv " + paper.arxivId()));
        }
        if (paper.doi() != null && !has(paper, LinkRel.DOI)) {
            links.add(new Link("https://doi.org/" + paper.doi(), "DOI"));
        }
        paper.links().forEach(it -> links.add(new Link(it.url(), words(it))));
        return links;
    }

    /** All authors, or the first and how many more. */
    public static String names(List<String> authors) {
        return authors.size() <= ALL_NAMED
                ? String.join(", ", authors)
                : String.join(", ", authors.subList(0, ALL_NAMED)) + " and "
                        + Words.figure(authors.size() - ALL_NAMED, "other", "others");
    }

    private static boolean has(PaperDetails paper, LinkRel rel) {
        return paper.links().stream().anyMatch(it -> it.rel() == rel);
    }

    private static String words(PaperLink link) {
        return switch (link.rel()) {
            case ABSTRACT -> host(link.url());
            case PDF -> "PDF";
            case CODE -> "Code";
            case DOI -> "DOI";
            case PROJECT -> "Project";
        };
    }

    /** The site that shows the abstract, as readers call it. */
    private static String host(String url) {
        String host = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
        return switch (host) {
            case "arxiv.org" -> "arXiv " + url.replaceFirst("^.*/abs/", "");
            case "huggingface.co" -> "Hugging Face";
            default -> host;
        };
    }
}
