package org.colloquium.paper.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.Patch;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/** A paper as a member writes it. */
record PaperBodyJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String title,

        @JsonProperty("abstract") @Nullable String abstractSource,
        @Nullable List<@Nullable String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        @Nullable List<@Nullable LinkJson> links,
        @Nullable String venue,
        @Nullable String comment) {
    PaperFields fields() {
        return new PaperFields(
                title,
                abstractSource,
                authors == null ? List.of() : names(authors),
                arxivId,
                doi,
                published,
                links == null ? List.of() : PaperBodyJson.links(links),
                venue,
                comment);
    }

    private static List<String> names(List<@Nullable String> authors) {
        List<String> names = new ArrayList<>();
        for (String author : authors) {
            if (author == null) {
                throw new InvalidInputException("authors", "Each author is a name.");
            }
            names.add(author);
        }
        return names;
    }

    private static List<PaperLink> links(List<@Nullable LinkJson> links) {
        return links.stream()
                .map(it -> it == null ? new LinkJson(null, null) : it)
                .map(LinkJson::link)
                .toList();
    }

    /** What a PATCH changes. */
    static UnaryOperator<PaperFields> change(Patch<PaperBodyJson> body) {
        PaperFields given = body.value().fields();
        return now -> {
            PaperFields then = now;
            then = body.has("title") ? then.withTitle(given.title()) : then;
            then = body.has("abstract") ? then.withAbstract(given.abstractText()) : then;
            then = body.has("authors") ? then.withAuthors(given.authors()) : then;
            then = body.has("arxivId") ? then.withArxivId(given.arxivId()) : then;
            then = body.has("doi") ? then.withDoi(given.doi()) : then;
            then = body.has("published") ? then.withPublished(given.published()) : then;
            then = body.has("venue") ? then.withVenue(given.venue()) : then;
            then = body.has("comment") ? then.withComment(given.comment()) : then;
            return body.has("links") ? then.withLinks(given.links()) : then;
        };
    }
}
