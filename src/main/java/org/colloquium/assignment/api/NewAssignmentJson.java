package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colloquium.assignment.NewAssignments;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** An assignment as an organiser makes it. */
record NewAssignmentJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID paper,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID member,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role,

        @Nullable LocalDate due,
        @Nullable UUID meeting) {
    NewAssignments wish() {
        if (paper == null) {
            throw new InvalidInputException("paper", "Name the paper.");
        }
        return new NewAssignments(
                List.of(new PaperId(paper)),
                List.of(AssignmentController.member(member)),
                PaperRole.of(role),
                due,
                meeting == null ? null : new MeetingId(meeting));
    }
}
