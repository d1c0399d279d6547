package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be changed of an assignment. */
record AssignmentPatchJson(
        @Schema(allowableValues = {"open", "started", "done", "declined"}) @Nullable String state,

        @Nullable String reason,
        @Nullable String role,
        @Nullable LocalDate due,
        @Nullable UUID meeting,
        @Nullable UUID member) {}
