package org.colloquium.digest.format.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table says of a paper, known by the names that exports and people give it; the usual one first. */
enum Column {
    TITLE("title", "paper title", "article title", "document title", "name", "paper", "paper name", "papers", "ti"),
    AUTHORS(
            "author full names",
            "authors",
            "author",
            "author(s)",
            "author names",
            "author full name",
            "creators",
            "creator",
            "af",
            "au"),
    ABSTRACT("abstract", "abstract note", "summary", "description", "abstracts", "tl;dr", "tldr", "ab"),
    DATE("date", "published", "publication date", "date published", "published date", "published on", "cover date"),
    YEAR("year", "publication year", "pub year", "py"),
    DOI("doi", "di", "doi link"),
    ARXIV("arxiv", "arxiv id", "arxivid", "arxiv link", "eprint", "arxiv number", "arxiv url"),
    LINK("url", "link", "links", "paper link", "paper url", "articleurl", "html", "page", "fulltexturl", "source url"),
    PDF("pdf", "pdf link", "pdf url", "pdfs"),
    CODE("code", "github", "repository", "repo", "code link", "code url", "source code", "implementation"),
    PROJECT("project", "project page", "website", "homepage", "project url", "demo"),
    VENUE(
            "venue",
            "journal",
            "publication title",
            "source title",
            "conference",
            "publication",
            "booktitle",
            "container title",
            "journal title",
            "published in",
            "venue name",
            "source",
            "so"),
    COMMENT("comment", "comments");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column that a header names; the two letters of Web of Science only where they are asked for. */
    static Optional<Column> named(String header, boolean tags) {
        String name = plain(header);
        return name.length() == 2 && !tags
                ? Optional.empty()
                : Arrays.stream(values()).filter(it -> it.names.contains(name)).findFirst();
    }

    /** How good a name a header is for this column; less is better. */
    int rank(String header) {
        return names.indexOf(plain(header));
    }

    private static String plain(String header) {
        String name = header.substring(0, Math.min(60, header.length()))
                .replaceAll("[*_`\"'#\\-\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
