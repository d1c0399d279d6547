package org.colloquium.paper;

/** A link of a paper: what it leads to, and an http or https address. */
public record PaperLink(LinkRel rel, String url) {

    public PaperLink {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException("Only http and https addresses are links of a paper.");
        }
    }
}
