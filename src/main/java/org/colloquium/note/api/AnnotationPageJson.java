package org.colloquium.note.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.colloquium.common.Listing;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.webannotation.WebAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection of annotations (W3C Web Annotation Data Model, 5.2).
 *
 * @param next the address of the next page, absent at the end
 * @param total how many there are on all pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "id", "type"})
@Schema(name = "AnnotationPage")
record AnnotationPageJson(
        @JsonProperty("@context") List<Object> context,
        String id,
        String type,
        Collection partOf,
        @Nullable String next,
        long total,
        List<WebAnnotation> items) {

    /** The whole that it is a page of. */
    @Schema(name = "AnnotationCollection")
    record Collection(String id, String type, long total) {}

    static AnnotationPageJson of(
            Listing<AnnotationDetails> found, String api, String path, int limit, @Nullable String after) {
        String pages = api + path + "?limit=" + limit;
        return new AnnotationPageJson(
                WebAnnotation.terms(),
                after == null ? pages : pages + "&after=" + after,
                "AnnotationPage",
                new Collection(api + path, "AnnotationCollection", found.total()),
                found.next() == null ? null : pages + "&after=" + found.next(),
                found.total(),
                found.items().stream()
                        .map(it -> WebAnnotation.of(it, api, false))
                        .toList());
    }
}
