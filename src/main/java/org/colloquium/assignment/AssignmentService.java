package org.colloquium.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.group.Member;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives papers to members: organisers assign, members say how far they are. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AssignmentService {
    private final Assignments assignments;
    private final AssignmentReader reader;
    private final Assignable assignable;
    private final Advance advance;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentService(
            Assignments assignments,
            AssignmentReader reader,
            Assignable assignable,
            Advance advance,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.reader = reader;
        this.assignable = assignable;
        this.advance = advance;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Assigns all or nobody. Who had declined the same is asked again.
     *
     * @throws ConflictException when one of them has this role on one of the papers already
     */
    @May(Action.ORGANISE)
    public List<AssignmentDetails> assign(GroupId group, NewAssignments wish) {
        assignable.papers(group, wish.papers());
        assignable.meeting(group, wish.meeting());
        Map<AccountId, Member> members = assignable.members(group, wish.members());
        Map<Place, Assignment> taken = taken(group, wish);
        refuseTwice(taken, members, wish.role());
        List<AssignmentId> made = new ArrayList<>();
        for (PaperId paper : wish.papers()) {
            for (AccountId member : wish.members()) {
                made.add(assign(group, paper, wish.planFor(member), taken.get(new Place(paper, member))));
            }
        }
        flush();
        events.publishEvent(new AssignmentsChanged(group, Set.copyOf(wish.papers())));
        events.publishEvent(new PapersAssigned(made));
        return reader.of(made);
    }

    /** The caller looks at a paper: what they have to do with it is begun, unless they have said what it is. */
    @May(Action.ANSWER_ASSIGNMENT)
    public void opened(PaperId paper) {
        advance.opened(guard.groupOf(paper), paper, currentUser.id());
    }

    /** Says how far an assignment of one's own is; taking a mark back is a mark too. */
    @May(Action.ANSWER_ASSIGNMENT)
    public AssignmentDetails mark(AssignmentId id, Mark mark) {
        return change(id, mark, null, null);
    }

    /**
     * Changes role, day, meeting or member. Another member begins anew.
     *
     * @param change makes the new plan of the present one
     * @param seen the version that the caller saw, null to change whatever is there
     */
    @May(Action.ORGANISE)
    public AssignmentDetails revise(AssignmentId id, UnaryOperator<AssignmentPlan> change, @Nullable Integer seen) {
        return change(id, null, change, seen);
    }

    /** Marks, changes, or both at once: the one who is assigned may mark, an organiser may change. */
    @May(Action.ANSWER_ASSIGNMENT)
    public AssignmentDetails change(
            AssignmentId id,
            @Nullable Mark mark,
            @Nullable UnaryOperator<AssignmentPlan> change,
            @Nullable Integer seen) {
        Assignment assignment = take(id).present();
        if (change != null) {
            if (guard.grant(Action.ORGANISE, assignment.group()) == Grant.NO) {
                throw new AccessDeniedException("Only organisers change who does what until when.");
            }
            follow(assignment, change.apply(assignment.plan()));
        }
        if (mark != null) {
            assignment.mark(mark, currentUser.id(), now());
        }
        assignment.expect(seen);
        return changed(assignment);
    }

    /** Takes an assignment away. {@link #restore} undoes it. */
    @May(Action.ORGANISE)
    public void remove(AssignmentId id, @Nullable Integer seen) {
        Assignment assignment = take(id).present().expect(seen);
        assignment.remove(now());
        events.publishEvent(new AssignmentsChanged(assignment.group(), Set.of(assignment.paper())));
    }

    /** Brings back what was removed, as it was. */
    @May(Action.ORGANISE)
    public AssignmentDetails restore(AssignmentId id) {
        Assignment assignment = take(id);
        assignment.restore();
        return changed(assignment);
    }

    private Map<Place, Assignment> taken(GroupId group, NewAssignments wish) {
        List<UUID> papers = wish.papers().stream().map(PaperId::value).toList();
        List<UUID> members = wish.members().stream().map(AccountId::value).toList();
        return assignments.takeSame(group.value(), papers, members, wish.role().name()).stream()
                .collect(Collectors.toMap(it -> new Place(it.paper(), it.plan().member()), Function.identity()));
    }

    private static void refuseTwice(Map<Place, Assignment> taken, Map<AccountId, Member> members, PaperRole role) {
        List<String> busy = members.values().stream()
                .filter(member -> taken.entrySet().stream()
                        .anyMatch(it -> it.getKey().member().equals(member.id())
                                && !it.getValue().declined()))
                .map(Member::name)
                .sorted()
                .toList();
        if (!busy.isEmpty()) {
            throw new ConflictException(Words.list(busy) + (busy.size() == 1 ? " is " : " are ") + role
                    + (busy.size() == 1 ? "" : "s") + " already. Nobody has the same role twice on one paper.");
        }
    }

    private AssignmentId assign(GroupId group, PaperId paper, AssignmentPlan plan, @Nullable Assignment declined) {
        if (declined != null) {
            declined.renew(plan, currentUser.id(), now());
            return declined.id();
        }
        return assignments
                .save(new Assignment(group, paper, plan, currentUser.id(), now()))
                .id();
    }

    private void follow(Assignment assignment, AssignmentPlan plan) {
        AssignmentPlan before = assignment.plan();
        if (!plan.member().equals(before.member())) {
            assignable.members(assignment.group(), List.of(plan.member()));
        }
        if (plan.meeting() != null && !plan.meeting().equals(before.meeting())) {
            assignable.meeting(assignment.group(), plan.meeting());
        }
        assignment.follow(plan, currentUser.id(), now());
        if (!plan.member().equals(before.member())) {
            events.publishEvent(new PapersAssigned(List.of(assignment.id())));
        }
    }

    private Assignment take(AssignmentId id) {
        return assignments.take(id.value()).orElseThrow(NotFoundException::new);
    }

    private AssignmentDetails changed(Assignment assignment) {
        flush();
        events.publishEvent(new AssignmentsChanged(assignment.group(), Set.of(assignment.paper())));
        return reader.find(assignment.id()).orElseThrow(NotFoundException::new);
    }

    /** Two organisers who assign the same at once meet here: the second one's row is refused by the database. */
    private void flush() {
        try {
            assignments.flush();
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(
                    String.valueOf(e.getMessage()).contains("assignment_once")
                            ? "This member has this role on this paper already."
                            : "The paper or the meeting was removed in the meantime.");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private record Place(PaperId paper, AccountId member) {}
}
