package org.colloquium.assignment.api;

import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** An assignment as it is read. */
record AssignmentJson(
        String id,
        String paper,
        String member,
        String role,
        @Nullable LocalDate due,
        @Nullable String meeting,
        String state,
        @Nullable String reason,
        String assignedBy,
        Instant assignedAt,
        @Nullable Instant markedAt) {
    static AssignmentJson of(AssignmentDetails it) {
        MeetingId meeting = it.meeting();
        return new AssignmentJson(
                it.id().toString(),
                it.paper().toString(),
                it.member().toString(),
                it.role().name(),
                it.due(),
                meeting == null ? null : meeting.toString(),
                it.state().word(),
                it.reason(),
                it.assignedBy().toString(),
                it.assignedAt(),
                it.markedAt());
    }
}
