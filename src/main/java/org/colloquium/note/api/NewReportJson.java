package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a member reports something; the moderators read it, with the member's name. */
record NewReportJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}
