package org.colloquium.assignment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes who takes what: a draft for organisers, to be changed by hand, proposed again, published or thrown away. */
@Service
@PreAuthorize("denyAll")
public class ProposalService {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEEDS = 1_000_000;
    private static final Duration FOR_REASONS = Duration.ofSeconds(5);

    private final ProposalRows rows;
    private final Gathering gathering;
    private final Solver solver;
    private final Publishing publishing;
    private final Assignable assignable;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalService(
            ProposalRows rows,
            Gathering gathering,
            Solver solver,
            Publishing publishing,
            Assignable assignable,
            Guard guard,
            CurrentUser currentUser,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.gathering = gathering;
        this.solver = solver;
        this.publishing = publishing;
        this.assignable = assignable;
        this.guard = guard;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The group's draft; nothing where there is none, or none for the caller to see. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Optional<ProposalBoard> draft(GroupId group) {
        if (guard.grant(Action.SEE_DRAFTS, group) == Grant.NO) {
            return Optional.empty();
        }
        return rows.find(group).map(it -> gathering.board(group, it));
    }

    /**
     * Looks for the fairest plan and keeps it as the group's draft; what was pinned in the one before stays. Takes long, so
     * not in a thread that others wait for; what changes in the meantime is not lost.
     *
     * @param seen the version of the draft that the caller saw, null for whatever is there
     * @param seed decides between plans that are equally good; null for any
     * @throws StaleVersionException when the draft was changed before this one was found
     */
    @May(Action.ORGANISE)
    public ProposalOutcome propose(
            GroupId group, ProposalTerms asked, @Nullable Integer seen, @Nullable Long seed, Progress progress) {
        ProposalTerms terms = known(group, asked.checked());
        Proposal before = rows.find(group).orElse(null);
        if (seen != null && (before == null || before.version() != seen)) {
            throw new StaleVersionException();
        }
        Proposal blank = blank(terms, before, seed == null ? RANDOM.nextInt(SEEDS) : seed);
        ProposalBoard board = gathering.board(group, blank);
        Instance instance = board.judged().instance();
        return switch (solver.find(instance, List.of(), Limits.USUAL, progress)) {
            case Answer.Proposal it ->
                new ProposalOutcome.Drafted(keep(group, before, drafted(blank, it, Set.copyOf(instance.pinned()))));
            case Answer.Impossible it ->
                new ProposalOutcome.Unfit(
                        board.names().of(it.rules()),
                        it.smallest(),
                        board.names().loosen(it.rules()));
            case Answer.Undecided it -> new ProposalOutcome.Undecided();
        };
    }

    /**
     * Changes one place by hand; others may have changed other places in the meantime.
     *
     * @param seen the version that the caller saw, null for whatever is there
     * @throws ConflictException when that place was changed in the meantime
     */
    @May(Action.ORGANISE)
    @Transactional
    public ProposalBoard change(GroupId group, ProposalEdit edit, @Nullable Integer seen) {
        Proposal proposal = take(group, seen);
        if (edit.to() != null) {
            assignable.members(group, List.of(edit.to()));
        }
        check(gathering.board(group, proposal), edit);
        Proposal changed = new Proposal(
                proposal.terms(),
                edit.in(proposal.turns()),
                proposal.proved() && Objects.equals(edit.from(), edit.to()),
                proposal.seed(),
                proposal.madeBy(),
                proposal.madeAt(),
                proposal.version() + 1);
        replace(group, proposal.version(), changed);
        return gathering.board(group, changed);
    }

    /** Throws the draft away. */
    @May(Action.ORGANISE)
    @Transactional
    public void discard(GroupId group, @Nullable Integer seen) {
        rows.delete(group, take(group, seen).version());
        events.publishEvent(new ProposalChanged(group));
    }

    /**
     * Assigns what is proposed, all or nothing, tells each of its members once, and keeps what they are left with for the
     * next proposal, and why.
     *
     * @param going told before each member for whom reasons are worked out; what it throws ends it
     * @throws NotFoundException when it was published or thrown away already
     * @throws StaleVersionException when it was changed since the caller saw it, or while reasons were worked out
     */
    @May(Action.ORGANISE)
    public List<AssignmentDetails> publish(GroupId group, @Nullable Integer seen, IntConsumer going) {
        Proposal proposal = seen(rows.find(group), seen);
        Reasons reasons =
                Reasons.within(FOR_REASONS, gathering.board(group, proposal).judged(), going);
        return Objects.requireNonNull(transactions.execute(it -> {
            ProposalBoard board = gathering.board(group, take(group, proposal.version()));
            List<AssignmentDetails> made = publishing.publish(group, board, reasons);
            rows.delete(group, proposal.version());
            events.publishEvent(new ProposalChanged(group));
            return made;
        }));
    }

    private Proposal take(GroupId group, @Nullable Integer seen) {
        return seen(rows.take(group), seen);
    }

    private static Proposal seen(Optional<Proposal> found, @Nullable Integer seen) {
        Proposal proposal = found.orElseThrow(NotFoundException::new);
        if (seen != null && seen != proposal.version()) {
            throw new StaleVersionException();
        }
        return proposal;
    }

    /** Papers as the works they are, meetings that are the group's. */
    private ProposalTerms known(GroupId group, ProposalTerms terms) {
        Map<PaperId, PaperId> works =
                rows.works(group, terms.pieces().stream().map(Piece::paper).toList());
        Map<PaperId, Piece> pieces = new LinkedHashMap<>();
        for (Piece it : terms.pieces()) {
            PaperId work = works.get(it.paper());
            if (work == null) {
                throw new InvalidInputException("papers", "One of these papers is not in the group's library.");
            }
            pieces.putIfAbsent(work, new Piece(work, it.meeting(), it.roles()));
        }
        terms.meetings().forEach(it -> assignable.meeting(group, it));
        return new ProposalTerms(
                List.copyOf(pieces.values()), terms.least(), terms.most(), terms.spaced(), terms.rounds());
    }

    private Proposal blank(ProposalTerms terms, @Nullable Proposal before, long seed) {
        List<Turn> pinned = before == null
                ? List.of()
                : before.turns().stream().filter(Turn::pinned).toList();
        int version = before == null ? 0 : before.version() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Proposal(terms, pinned, false, seed, currentUser.id(), now, version);
    }

    private static Proposal drafted(Proposal blank, Answer.Proposal found, Set<Placement> stay) {
        List<Turn> turns = found.plan().placements().stream()
                .map(it -> Turn.of(it, stay.contains(it)))
                .toList();
        return new Proposal(
                blank.terms(), turns, found.proved(), blank.seed(), blank.madeBy(), blank.madeAt(), blank.version());
    }

    private ProposalBoard keep(GroupId group, @Nullable Proposal before, Proposal proposal) {
        transactions.executeWithoutResult(it -> {
            if (before == null) {
                insert(group, proposal);
            } else {
                replace(group, before.version(), proposal);
            }
        });
        return gathering.board(group, proposal);
    }

    private void replace(GroupId group, int seen, Proposal proposal) {
        if (!rows.delete(group, seen)) {
            throw new StaleVersionException();
        }
        insert(group, proposal);
    }

    private void insert(GroupId group, Proposal proposal) {
        if (!rows.insert(group, proposal)) {
            throw new StaleVersionException();
        }
        events.publishEvent(new ProposalChanged(group));
    }

    private static void check(ProposalBoard board, ProposalEdit edit) {
        Piece piece = board.proposal().terms().pieces().stream()
                .filter(it -> it.paper().equals(edit.paper()) && it.roles().containsKey(edit.role()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("paper", "The proposal has no such place."));
        List<Turn> there = board.proposed(piece, edit.role());
        boolean gone = edit.from() == null
                ? board.open(piece, edit.role()) == 0
                : there.stream().noneMatch(edit::isOf);
        if (gone) {
            throw new ConflictException("Somebody else changed this place in the meantime. Nothing was changed now:"
                    + " look at who stands there, and change it again if that is still right.");
        }
        AccountId to = edit.to();
        if (to != null
                && !to.equals(edit.from())
                && there.stream().anyMatch(it -> it.member().equals(to))) {
            throw new ConflictException("This member has this role on this paper already.");
        }
    }
}
