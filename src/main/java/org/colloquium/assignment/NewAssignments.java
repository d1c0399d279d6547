package org.colloquium.assignment;

import java.time.LocalDate;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** Every one of these members gets this role on every one of these papers. */
public record NewAssignments(
        List<PaperId> papers,
        List<AccountId> members,
        PaperRole role,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting) {
    private static final int MOST = 1_000;

    public NewAssignments {
        papers = papers.stream().distinct().toList();
        members = members.stream().distinct().toList();
        if (papers.isEmpty()) {
            throw new InvalidInputException("paper", "Choose a paper.");
        }
        if (members.isEmpty()) {
            throw new InvalidInputException("member", "Choose at least one member.");
        }
        if ((long) papers.size() * members.size() > MOST) {
            throw new InvalidInputException("paper", "At most " + MOST + " assignments can be made at once.");
        }
    }

    AssignmentPlan planFor(AccountId member) {
        return new AssignmentPlan(member, role, due, meeting);
    }
}
