package org.colloquium.paper;

import java.util.Arrays;
import java.util.Optional;

/** A link of a paper: what it leads to, and an http or https address. */
public record PaperLink(LinkRel rel, String url) {

    public PaperLink {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("Only http and https addresses are links of a paper.");
        }
    }

    /** The link as a person writes it, nothing when it is none. */
    public static Optional<PaperLink> of(String rel, String url) {
        return Arrays.stream(LinkRel.values())
                .filter(it -> it.key().equals(rel) && isAddress(url))
                .findFirst()
                .map(it -> new PaperLink(it, url));
    }

    private static boolean isAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
