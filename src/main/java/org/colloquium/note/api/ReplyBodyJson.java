package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of a reply as its author sends it. */
record ReplyBodyJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String markdown) {}
