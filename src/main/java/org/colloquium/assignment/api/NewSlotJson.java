package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colloquium.assignment.NewSlots;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** A role on a paper as an organiser leaves it open. */
record NewSlotJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID paper,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role,

        @Nullable LocalDate due,
        @Nullable UUID meeting) {
    NewSlots wish() {
        if (paper == null) {
            throw new InvalidInputException("paper", "Name the paper.");
        }
        return new NewSlots(
                List.of(new PaperId(paper)), PaperRole.of(role), due, meeting == null ? null : new MeetingId(meeting));
    }
}
