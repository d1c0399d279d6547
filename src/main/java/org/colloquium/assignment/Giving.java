package org.colloquium.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Gives members roles without an organiser. Who had declined the same has it anew. */
@Component
class Giving {
    private final Assignments assignments;
    private final CurrentUser currentUser;
    private final Clock clock;

    Giving(Assignments assignments, CurrentUser currentUser, Clock clock) {
        this.assignments = assignments;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the plan's member has of the same already, locked. */
    Optional<Assignment> lock(GroupId group, PaperId paper, AssignmentPlan plan) {
        return assignments
                .takeSame(
                        group.value(),
                        List.of(paper.value()),
                        List.of(plan.member().value()),
                        plan.role().name())
                .stream()
                .findFirst();
    }

    AssignmentId give(GroupId group, PaperId paper, AssignmentPlan plan) {
        Assignment assignment =
                lock(group, paper, plan).filter(Assignment::declined).orElse(null);
        if (assignment == null) {
            assignment = assignments.save(new Assignment(group, paper, plan, currentUser.id(), clock.instant()));
        } else {
            assignment.renew(plan, currentUser.id(), clock.instant());
        }
        flush();
        return assignment.id();
    }

    /** Makes another member have an assignment, who had declined the same or has nothing of it. */
    void pass(Assignment assignment, AssignmentPlan plan) {
        lock(assignment.group(), assignment.paper(), plan)
                .filter(Assignment::declined)
                .ifPresent(it -> it.remove(clock.instant()));
        flush();
        assignment.follow(plan, currentUser.id(), clock.instant());
        flush();
    }

    private void flush() {
        try {
            assignments.flush();
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("The paper, the meeting or the role was changed in the meantime.");
        }
    }
}
