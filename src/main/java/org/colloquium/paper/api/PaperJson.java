package org.colloquium.paper.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.paper.PaperDetails;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is read.
 *
 * @param title the source's characters, and {@code titleText} what the screen shows; likewise the abstract
 */
record PaperJson(
        String id,
        String title,
        String titleText,
        @JsonProperty("abstract") String abstractSource,
        String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        List<LinkJson> links,
        Instant addedAt,
        int version) {
    static PaperJson of(PaperDetails it) {
        return new PaperJson(
                it.id().toString(),
                it.title(),
                it.titleText(),
                it.abstractSource(),
                it.abstractText(),
                it.authors(),
                it.arxivId(),
                it.doi(),
                it.published(),
                it.links().stream().map(LinkJson::of).toList(),
                it.addedAt(),
                it.version());
    }
}
