package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An annotation as its author sends it, as the W3C model writes it; described only, read by hand in all its shapes. */
@Schema(name = "NewAnnotation")
record NewAnnotationJson(
        @Schema(example = "Annotation") @Nullable String type,

        @Schema(description = "highlighting, commenting or questioning, or several") @Nullable Object motivation,

        @Schema(description = "A text, a TextualBody, or several of these; those with the purpose tagging are tags")
        @Nullable Object body,

        @Schema(description = "{source, selector}: selectors by quote, by position, by page") @Nullable Object target,

        @Schema(allowableValues = {"group", "private"}) @Nullable String visibility,

        @Schema(allowableValues = {"claim", "doubt", "method", "question"}) @Nullable String meaning) {}
