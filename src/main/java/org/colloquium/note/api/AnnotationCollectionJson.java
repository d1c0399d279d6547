package org.colloquium.note.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.colloquium.note.webannotation.WebAnnotation;

/** A collection with its one page (W3C Web Annotation Data Model, 5); described only, written item by item. */
@Schema(name = "WholeAnnotationCollection")
record AnnotationCollectionJson(
        @JsonProperty("@context") List<Object> context,
        String id,
        String type,
        String label,
        Page first,
        String last,
        long total) {

    /** Its only page. */
    @Schema(name = "WholeAnnotationPage")
    record Page(String id, String type, int startIndex, List<WebAnnotation> items) {}
}
