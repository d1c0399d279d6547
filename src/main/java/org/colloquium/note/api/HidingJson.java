package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a moderator hides something; its author and other moderators read it. */
record HidingJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
