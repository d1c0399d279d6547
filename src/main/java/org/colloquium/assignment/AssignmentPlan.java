package org.colloquium.assignment;

import java.time.LocalDate;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser can change of an assignment.
 *
 * @param due a day in the group's time zone; one in the past is allowed, since groups also write down what was agreed
 */
public record AssignmentPlan(
        AccountId member,
        PaperRole role,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting) {
    public AssignmentPlan {
        if (due != null && (due.getYear() < 1970 || due.getYear() > 2200)) {
            throw new InvalidInputException("due", "This date cannot be right: use one between 1970 and 2200.");
        }
    }

    public AssignmentPlan withMember(AccountId other) {
        return new AssignmentPlan(other, role, due, meeting);
    }

    public AssignmentPlan withRole(PaperRole other) {
        return new AssignmentPlan(member, other, due, meeting);
    }

    public AssignmentPlan withDue(@Nullable LocalDate other) {
        return new AssignmentPlan(member, role, other, meeting);
    }

    public AssignmentPlan withMeeting(@Nullable MeetingId other) {
        return new AssignmentPlan(member, role, due, other);
    }
}
