package org.colloquium.assignment;

import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Assigns for the tests of other features. */
@TestComponent
public class TestAssignments {
    private final AssignmentService assignments;
    private final ClaimService claims;
    private final SwapService swaps;
    private final BulkService bulk;

    TestAssignments(AssignmentService assignments, ClaimService claims, SwapService swaps, BulkService bulk) {
        this.assignments = assignments;
        this.claims = claims;
        this.swaps = swaps;
        this.bulk = bulk;
    }

    /** By the one who has it, to everybody. */
    public SwapOfferId offer(AccountId member, AssignmentId id) {
        return TestAccounts.as(member, () -> swaps.offer(id, null));
    }

    /** By the group's organiser, by an order in a line or a table. */
    public BulkId many(TestGroup.Cast cast, String wish) {
        return TestAccounts.as(
                cast.organiser(), () -> bulk.assign(cast.group(), wish).id());
    }

    /** Left open by the group's organiser, with no date and for no meeting. */
    public OpenSlotId leaveOpen(TestGroup.Cast cast, PaperId paper, String role) {
        NewSlots wish = new NewSlots(List.of(paper), PaperRole.of(role), null, null);
        return TestAccounts.as(
                cast.organiser(),
                () -> claims.open(cast.group(), wish).getFirst().id());
    }

    /** By the group's organiser, with no date and for no meeting. */
    public AssignmentId assign(TestGroup.Cast cast, PaperId paper, AccountId member, String role) {
        return assign(cast, paper, member, role, null);
    }

    public AssignmentId assign(
            TestGroup.Cast cast, PaperId paper, AccountId member, String role, @Nullable MeetingId meeting) {
        NewAssignments wish = new NewAssignments(List.of(paper), List.of(member), PaperRole.of(role), null, meeting);
        return TestAccounts.as(
                cast.organiser(),
                () -> assignments.assign(cast.group(), wish).getFirst().id());
    }
}
