package org.colloquium.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers leave roles open; whoever takes one first has it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ClaimService {
    private final OpenSlots slots;
    private final Giving giving;
    private final AssignmentReader reader;
    private final Assignable assignable;
    private final EligibilityReader rules;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimService(
            OpenSlots slots,
            Giving giving,
            AssignmentReader reader,
            Assignable assignable,
            EligibilityReader rules,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slots = slots;
        this.giving = giving;
        this.reader = reader;
        this.assignable = assignable;
        this.rules = rules;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Leaves a role on each of these papers open.
     *
     * @throws ConflictException when somebody has it already
     */
    @May(Action.ORGANISE)
    public List<OpenSlot> open(GroupId group, NewSlots wish) {
        assignable.papers(group, wish.papers());
        assignable.meeting(group, wish.meeting());
        if (slots.anyHeld(wish.papers(), wish.role(), wish.meeting())) {
            throw new ConflictException("Somebody is " + wish.role() + " already. Only what nobody has is left open.");
        }
        List<OpenSlotId> made = slots.open(group, wish, currentUser.id(), now());
        events.publishEvent(new AssignmentsChanged(group, Set.copyOf(wish.papers())));
        return slots.find(made);
    }

    /** Leaves it open no longer. */
    @May(Action.ORGANISE)
    public void close(OpenSlotId id) {
        OpenSlot slot = find(id);
        slots.close(id, now());
        events.publishEvent(new AssignmentsChanged(guard.groupOf(id), Set.of(slot.paper())));
    }

    /** What is left open, the first due on top, each with what keeps the caller from it. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<OpenSlot> list(GroupId group) {
        List<OpenSlot> open = slots.of(group, now());
        if (open.isEmpty()) {
            return open;
        }
        if (guard.grant(Action.ANSWER_ASSIGNMENT, group) == Grant.NO) {
            return open.stream().map(it -> it.withAgainst(Hindrance.GUEST)).toList();
        }
        Eligibility now = rules.of(group, open.stream().map(OpenSlot::paper).collect(Collectors.toSet()));
        return open.stream()
                .map(it -> it.withAgainst(now.against(it.paper(), planFor(it)).orElse(null)))
                .toList();
    }

    /**
     * Takes it, if nobody has done so before.
     *
     * @throws ConflictException when somebody was faster, or something keeps the caller from it
     */
    @May(Action.ANSWER_ASSIGNMENT)
    public AssignmentDetails claim(OpenSlotId id) {
        GroupId group = guard.groupOf(id);
        AccountId me = currentUser.id();
        rules.lock(group, List.of(me));
        OpenSlot slot = find(id);
        AssignmentPlan plan = planFor(slot);
        giving.lock(group, slot.paper(), plan);
        if (!slots.takeOpen(id)) {
            throw new ConflictException(slots.holder(id)
                    .map(it -> it + " was faster and has it now.")
                    .orElse("The organisers have taken this back in the meantime."));
        }
        rules.of(group, List.of(slot.paper())).against(slot.paper(), plan).ifPresent(it -> {
            throw new ConflictException(it.told());
        });
        AssignmentId made = giving.give(group, slot.paper(), plan);
        events.publishEvent(new AssignmentsChanged(group, Set.of(slot.paper())));
        return reader.find(made).orElseThrow(NotFoundException::new);
    }

    private AssignmentPlan planFor(OpenSlot slot) {
        return new AssignmentPlan(currentUser.id(), slot.role(), slot.due(), slot.meeting());
    }

    private OpenSlot find(OpenSlotId id) {
        return slots.find(List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private Instant now() {
        return clock.instant();
    }
}
