package org.colloquium.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns many papers at once, by an order in a line or by a table: all of them or none, and back in one step. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class BulkService {
    /** So many at most are assigned at once. */
    public static final int MOST = 500;

    private final OrderPlanner orders;
    private final TablePlanner tables;
    private final BulkRows rows;
    private final EligibilityReader rules;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkService(
            OrderPlanner orders,
            TablePlanner tables,
            BulkRows rows,
            EligibilityReader rules,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.tables = tables;
        this.rows = rows;
        this.rules = rules;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What it would come to; nothing is done.
     *
     * @param wish an order that begins with "assign", or a table with the columns paper, role, member, meeting, due
     * @throws InvalidInputException when it can be read as neither
     */
    @May(Action.ORGANISE)
    @Transactional(readOnly = true)
    public BulkPlan rehearse(GroupId group, String wish) {
        return plan(group, wish);
    }

    /**
     * Makes all of them or none.
     *
     * @param wish as in {@link #rehearse}
     * @throws ConflictException when a row has a problem
     */
    @May(Action.ORGANISE)
    public BulkDone assign(GroupId group, String wish) {
        BulkPlan first = plan(group, wish);
        rules.lock(
                group,
                first.rows().stream()
                        .map(BulkRow::member)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        BulkPlan plan = plan(group, wish);
        if (!plan.works()) {
            throw new ConflictException(
                    plan.rows().isEmpty()
                            ? "No paper is like that."
                            : "Nothing was assigned. Row "
                                    + plan.problems().getFirst().line() + ": "
                                    + plan.problems().getFirst().problem());
        }
        BulkId bulk = new BulkId(Ids.next());
        List<AssignmentId> made = make(group, bulk, plan);
        events.publishEvent(new AssignmentsChanged(
                group, plan.rows().stream().map(BulkRow::paper).collect(Collectors.toSet())));
        events.publishEvent(new PapersAssigned(made));
        return new BulkDone(bulk, plan.rows());
    }

    /**
     * Takes back what was made at once; what somebody has begun or changed since stays.
     *
     * @return how many were taken back
     */
    @May(Action.ORGANISE)
    public int undo(BulkId bulk) {
        List<PaperId> papers = rows.takeBack(bulk, now());
        events.publishEvent(new AssignmentsChanged(guard.groupOf(bulk), Set.copyOf(new HashSet<>(papers))));
        return papers.size();
    }

    private List<AssignmentId> make(GroupId group, BulkId bulk, BulkPlan plan) {
        try {
            return rows.make(group, bulk, plan.rows(), currentUser.id(), now());
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException("Somebody assigned some of these in the meantime. Look again.");
        }
    }

    private BulkPlan plan(GroupId group, String wish) {
        return wish.strip().toLowerCase(Locale.ROOT).startsWith("assign ")
                ? orders.plan(group, BulkOrder.parse(wish))
                : tables.plan(group, BulkTable.parse(wish));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
