package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a saved search. */
record SavedSearchBodyJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String query,

        @Nullable Boolean shared) {}
