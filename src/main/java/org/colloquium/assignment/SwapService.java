package org.colloquium.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members give each other what they have, the first who takes it has it, and the rules hold for both. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SwapService {
    private static final Duration TOLD_FOR = Duration.ofDays(1);

    private final SwapOffers offers;
    private final Assignments assignments;
    private final Giving giving;
    private final AssignmentReader reader;
    private final Assignable assignable;
    private final EligibilityReader rules;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SwapService(
            SwapOffers offers,
            Assignments assignments,
            Giving giving,
            AssignmentReader reader,
            Assignable assignable,
            EligibilityReader rules,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offers = offers;
        this.assignments = assignments;
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
     * Offers what the caller has still to do; what is offered already is offered to this one instead. Who was told of the
     * same offer a short while ago is not told again.
     *
     * @param to null for everybody
     */
    @May(Action.ANSWER_ASSIGNMENT)
    public SwapOfferId offer(AssignmentId id, @Nullable AccountId to) {
        Assignment mine = mine(id);
        if (to != null) {
            assignable.members(mine.group(), List.of(to));
            if (to.equals(currentUser.id())) {
                throw new InvalidInputException("to", "This is yourself. Offer it to another member, or to everybody.");
            }
            if (!offers.isOffered(id, to, clock.instant().minus(TOLD_FOR))) {
                events.publishEvent(new SwapOffered(currentUser.id(), to, id));
            }
        }
        SwapOfferId made = offers.offer(id, currentUser.id(), to, clock.instant());
        changed(mine.group(), mine);
        return made;
    }

    /** Offers it no longer. */
    @May(Action.ANSWER_ASSIGNMENT)
    public void withdraw(SwapOfferId id) {
        SwapOffers.Kept offer = visible(id);
        if (!offer.by().equals(currentUser.id())) {
            throw new AccessDeniedException("Only who offers an assignment withdraws it.");
        }
        offers.close(id, "WITHDRAWN", clock.instant());
        assignments.take(offer.assignment().value()).ifPresent(it -> changed(it.group(), it));
    }

    /** What the caller offers and what others offer them, each with what keeps them from taking it for nothing. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<SwapOffer> list(GroupId group) {
        AccountId me = currentUser.id();
        if (guard.grant(Action.ANSWER_ASSIGNMENT, group) == Grant.NO) {
            return List.of();
        }
        List<SwapOffer> standing = offers.standing(group, me);
        if (standing.stream().allMatch(it -> it.what().member().equals(me))) {
            return standing;
        }
        Eligibility now =
                rules.of(group, standing.stream().map(it -> it.what().paper()).collect(Collectors.toSet()));
        return standing.stream()
                .map(it -> it.what().member().equals(me)
                        ? it
                        : it.withAgainst(
                                now.against(it.what().paper(), it.what().planFor(me))
                                        .orElse(null)))
                .toList();
    }

    /**
     * Takes what another offers.
     *
     * @param inReturn an assignment of the caller's own that the other gets for it; null for none
     * @return what the caller has now
     * @throws ConflictException when it is not offered any more, or the rules do not allow it
     */
    @May(Action.ANSWER_ASSIGNMENT)
    public AssignmentDetails accept(SwapOfferId id, @Nullable AssignmentId inReturn) {
        AccountId me = currentUser.id();
        SwapOffers.Kept offer = visible(id);
        if (offer.by().equals(me)) {
            throw new ConflictException("You offer this yourself.");
        }
        GroupId group = guard.groupOf(id);
        rules.lock(group, List.of(me, offer.by()));
        Map<AssignmentId, Assignment> both = lock(offer.assignment(), inReturn);
        mustStand(offers.take(id).orElseThrow(NotFoundException::new));
        Assignment taken = Objects.requireNonNull(both.get(offer.assignment()));
        Assignment given = inReturn == null ? null : mine(Objects.requireNonNull(both.get(inReturn)), group);
        if (given != null) {
            assignable.members(group, List.of(offer.by()));
        }
        mustBeAllowed(group, taken, given);
        offers.close(id, "TAKEN", clock.instant());
        giving.pass(taken, taken.plan().withMember(me));
        if (given != null) {
            giving.pass(given, given.plan().withMember(offer.by()));
        }
        changed(group, given == null ? new Assignment[] {taken} : new Assignment[] {taken, given});
        events.publishEvent(new AssignmentsSwapped(offer.by(), me, offer.assignment(), inReturn));
        return reader.find(offer.assignment()).orElseThrow(NotFoundException::new);
    }

    /** In the order of their ids, as everybody locks them. */
    private Map<AssignmentId, Assignment> lock(AssignmentId taken, @Nullable AssignmentId given) {
        Map<AssignmentId, Assignment> locked = new HashMap<>();
        Stream.of(taken, given)
                .filter(Objects::nonNull)
                .map(AssignmentId::value)
                .sorted()
                .forEach(it -> locked.put(new AssignmentId(it), take(it)));
        return locked;
    }

    private void mustBeAllowed(GroupId group, Assignment taken, @Nullable Assignment given) {
        if (given != null && given.isSame(taken)) {
            throw new ConflictException("Both are the same role on the same paper, so nothing would change.");
        }
        List<PaperId> papers = given == null ? List.of(taken.paper()) : List.of(taken.paper(), given.paper());
        Eligibility now = rules.of(group, papers);
        now.against(taken.paper(), taken.plan().withMember(currentUser.id()), given == null ? null : given.id())
                .ifPresent(it -> {
                    throw new ConflictException(it.told());
                });
        if (given != null
                && now.against(
                                given.paper(),
                                given.plan().withMember(taken.plan().member()),
                                taken.id())
                        .isPresent()) {
            throw new ConflictException("The other member cannot take what you give. Give something else, or nothing.");
        }
    }

    private static void mustStand(SwapOffers.Kept offer) {
        if (offer.outcome() != null) {
            throw new ConflictException(
                    switch (offer.outcome()) {
                        case "TAKEN" -> "Somebody else was faster and has it now.";
                        case "WITHDRAWN" -> "It is not offered any more.";
                        default -> "The assignment was changed after it was offered, so the offer is over.";
                    });
        }
    }

    /** What is offered to somebody else is as unknown as what never was. */
    private SwapOffers.Kept visible(SwapOfferId id) {
        AccountId me = currentUser.id();
        return offers.find(id)
                .filter(it -> it.by().equals(me) || it.to() == null || it.to().equals(me))
                .orElseThrow(NotFoundException::new);
    }

    private Assignment mine(AssignmentId id) {
        Assignment assignment = take(id.value()).present();
        return mine(assignment, assignment.group());
    }

    private Assignment mine(Assignment assignment, GroupId group) {
        if (!assignment.present().group().equals(group)) {
            throw new NotFoundException();
        }
        if (!assignment.plan().member().equals(currentUser.id())) {
            throw new AccessDeniedException("Only the member who is assigned can give an assignment away.");
        }
        if (!assignment.unfinished()) {
            throw new ConflictException("Only what is still to be done is given away.");
        }
        return assignment;
    }

    private Assignment take(UUID id) {
        return assignments.take(id).orElseThrow(NotFoundException::new);
    }

    private void changed(GroupId group, Assignment... of) {
        events.publishEvent(new AssignmentsChanged(
                group, Stream.of(of).map(Assignment::paper).collect(Collectors.toSet())));
    }
}
