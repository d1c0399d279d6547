package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.InvalidInputException;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** A link of a paper. */
record LinkJson(
        @Schema(allowableValues = {"abstract", "pdf", "code", "doi", "project"}) @Nullable String rel,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String url) {
    static LinkJson of(PaperLink link) {
        return new LinkJson(link.rel().key(), link.url());
    }

    PaperLink link() {
        return PaperLink.of(rel == null ? "" : rel, url == null ? "" : url)
                .orElseThrow(() -> new InvalidInputException(
                        "links",
                        "A link has a rel (abstract, pdf, code, doi or project) and an http or https address."));
    }
}
