package org.colloquium.assignment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.colloquium.account.AccountId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what with which paper until when.
 *
 * @param due a day in the group's time zone
 * @param reason why it was declined; shown only to organisers and to the one who declined
 * @param startedAt when the work was marked as begun
 * @param markedAt when the state was last said
 * @param notedAt when the member published words about the paper; told only to themselves
 * @param version for edits with conflict detection
 */
public record AssignmentDetails(
        AssignmentId id,
        PaperId paper,
        AccountId member,
        PaperRole role,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting,
        AssignmentState state,
        @Nullable String reason,
        AccountId assignedBy,
        Instant assignedAt,
        @Nullable Instant startedAt,
        @Nullable Instant markedAt,
        @Nullable Instant notedAt,
        int version)
        implements Serializable {

    /** The state before the last mark, to take a mistaken one back. */
    public AssignmentState before() {
        return state != AssignmentState.STARTED && startedAt != null ? AssignmentState.STARTED : AssignmentState.OPEN;
    }

    /** The same, on the paper that its own one was merged into. */
    AssignmentDetails on(PaperId work) {
        return new AssignmentDetails(
                id,
                work,
                member,
                role,
                due,
                meeting,
                state,
                reason,
                assignedBy,
                assignedAt,
                startedAt,
                markedAt,
                notedAt,
                version);
    }

    AssignmentPlan planFor(AccountId other) {
        return new AssignmentPlan(other, role, due, meeting);
    }

    /** As others see it who may not read the reason, or may. */
    AssignmentDetails forOthers(boolean told) {
        return new AssignmentDetails(
                id,
                paper,
                member,
                role,
                due,
                meeting,
                state,
                told ? reason : null,
                assignedBy,
                assignedAt,
                startedAt,
                markedAt,
                null,
                version);
    }
}
