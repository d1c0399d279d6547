package org.colloquium.sharedpage.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a page says, as it is sent: at most a million characters. */
record SharedPageBodyJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String markdown) {}
