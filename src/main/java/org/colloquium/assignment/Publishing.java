package org.colloquium.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes assignments of what is proposed. */
@Component
class Publishing {
    private final Assignments assignments;
    private final AssignmentReader reader;
    private final Assignable assignable;
    private final SeasonRows season;
    private final PlanRows plans;
    private final AssignmentDeeds deeds;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            Assignments assignments,
            AssignmentReader reader,
            Assignable assignable,
            SeasonRows season,
            PlanRows plans,
            AssignmentDeeds deeds,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.reader = reader;
        this.assignable = assignable;
        this.season = season;
        this.plans = plans;
        this.deeds = deeds;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All or nothing, within the caller's transaction.
     *
     * @param reasons stay to be read afterwards
     */
    List<AssignmentDetails> publish(GroupId group, ProposalBoard board, Reasons reasons) {
        List<Turn> turns = board.proposal().turns();
        if (turns.isEmpty()) {
            throw new ConflictException("Nobody is proposed for anything yet.");
        }
        assignable.members(group, turns.stream().map(Turn::member).distinct().toList());
        Instant now = clock.instant();
        Map<String, Assignment> declined = declined(group, turns);
        List<AssignmentId> made = turns.stream()
                .map(it -> assign(group, board, it, declined, now))
                .toList();
        flush();
        season.put(group, left(board), now);
        plans.keep(group, board, reasons, currentUser.id(), now);
        Set<PaperId> papers = turns.stream().map(Turn::paper).collect(Collectors.toSet());
        events.publishEvent(new AssignmentsChanged(group, papers));
        events.publishEvent(new PapersAssigned(made));
        List<AssignmentDetails> published = reader.of(made);
        deeds.keep(DeedKind.ASSIGNMENTS_PUBLISHED, group, published);
        return published;
    }

    private AssignmentId assign(
            GroupId group, ProposalBoard board, Turn turn, Map<String, Assignment> declined, Instant now) {
        AssignmentPlan plan = new AssignmentPlan(turn.member(), turn.role(), null, meeting(board, turn));
        Assignment before = declined.get(key(turn.paper(), turn.role(), turn.member()));
        if (before != null) {
            before.renew(plan, currentUser.id(), now);
            return before.id();
        }
        return assignments
                .save(new Assignment(group, turn.paper(), plan, currentUser.id(), now))
                .id();
    }

    private static @Nullable MeetingId meeting(ProposalBoard board, Turn turn) {
        for (Piece it : board.proposal().terms().pieces()) {
            if (it.paper().equals(turn.paper())) {
                return it.meeting();
            }
        }
        return null;
    }

    /** Who had declined the same is asked again. */
    private Map<String, Assignment> declined(GroupId group, List<Turn> turns) {
        List<UUID> papers =
                turns.stream().map(it -> it.paper().value()).distinct().toList();
        List<UUID> members =
                turns.stream().map(it -> it.member().value()).distinct().toList();
        Map<String, Assignment> declined = new HashMap<>();
        for (String role : turns.stream().map(it -> it.role().name()).distinct().toList()) {
            for (Assignment it : assignments.takeSame(group.value(), papers, members, role)) {
                if (it.declined()) {
                    declined.put(key(it.paper(), it.plan().role(), it.plan().member()), it);
                }
            }
        }
        return declined;
    }

    private static String key(PaperId paper, PaperRole role, AccountId member) {
        return paper + " " + member + " " + role;
    }

    private static Map<AccountId, Integer> left(ProposalBoard board) {
        Plan plan = board.plan();
        Map<AccountId, Integer> left = new HashMap<>();
        List<Member> members = new ArrayList<>(board.instance().members());
        members.forEach(it -> left.put(AccountId.of(it.id()), plan.utility(it)));
        return left;
    }

    private void flush() {
        try {
            assignments.flush();
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(
                    String.valueOf(e.getMessage()).contains("assignment_once")
                            ? "One of these members was given the same role on the same paper in the meantime. Nothing was"
                                    + " published: change that place, and publish again."
                            : "A paper or a meeting was removed in the meantime. Nothing was published: propose again.");
        }
    }
}
