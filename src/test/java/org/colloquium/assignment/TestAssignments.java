package org.colloquium.assignment;

import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.springframework.boot.test.context.TestComponent;

/** Assigns for the tests of other features. */
@TestComponent
public class TestAssignments {
    private final AssignmentService assignments;

    TestAssignments(AssignmentService assignments) {
        this.assignments = assignments;
    }

    /** By the group's organiser, with no date. */
    public AssignmentId assign(TestGroup.Cast cast, PaperId paper, AccountId member, String role) {
        NewAssignments wish = new NewAssignments(List.of(paper), List.of(member), PaperRole.of(role), null, null);
        return TestAccounts.as(
                cast.organiser(),
                () -> assignments.assign(cast.group(), wish).getFirst().id());
    }
}
