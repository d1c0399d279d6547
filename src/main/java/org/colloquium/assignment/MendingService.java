package org.colloquium.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills what was declined or left behind with the fewest changes to what else is assigned. */
@Service
@PreAuthorize("denyAll")
public class MendingService {
    private static final Limits LIMITS = new Limits(10, Duration.ofSeconds(20));

    private final BoardService boards;
    private final PreferenceRows preferences;
    private final SeasonRows season;
    private final ProposalRows works;
    private final Solver solver;
    private final Assignments assignments;
    private final AssignmentReader reader;
    private final Assignable assignable;
    private final AssignmentDeeds deeds;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MendingService(
            BoardService boards,
            PreferenceRows preferences,
            SeasonRows season,
            ProposalRows works,
            Solver solver,
            Assignments assignments,
            AssignmentReader reader,
            Assignable assignable,
            AssignmentDeeds deeds,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.boards = boards;
        this.preferences = preferences;
        this.season = season;
        this.works = works;
        this.solver = solver;
        this.assignments = assignments;
        this.reader = reader;
        this.assignable = assignable;
        this.deeds = deeds;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks for the fewest changes; takes long, so not in a thread that others wait for. Where nobody has turns at two
     * meetings in a row, that stays so if it can.
     */
    @May(Action.ORGANISE)
    public Mending look(GroupId group, Progress progress) {
        Board board = boards.current(group);
        Gaps gaps = gaps(group, board);
        if (gaps.isEmpty()) {
            return new Mending.Found(List.of(), board);
        }
        Mending found = gaps.isSpaced() ? look(gaps, true, board, progress) : new Mending.None();
        return found instanceof Mending.None ? look(gaps, false, board, progress) : found;
    }

    /**
     * Makes these changes, all or nothing; who gets something is told once.
     *
     * @throws org.colloquium.common.StaleVersionException when one of them was changed in the meantime
     */
    @May(Action.ORGANISE)
    @Transactional
    public List<AssignmentDetails> accept(GroupId group, List<Handover> changes) {
        assignable.members(group, changes.stream().map(Handover::to).distinct().toList());
        List<AssignmentId> changed = new ArrayList<>();
        Set<PaperId> papers = new HashSet<>();
        for (Handover it : changes) {
            Assignment assignment = assignments
                    .take(it.of().id().value())
                    .filter(found -> found.group().equals(group))
                    .orElseThrow(NotFoundException::new)
                    .present()
                    .expect(it.of().version());
            assignment.follow(assignment.plan().withMember(it.to()), currentUser.id(), clock.instant());
            changed.add(assignment.id());
            papers.add(assignment.paper());
        }
        assignments.flush();
        if (!changed.isEmpty()) {
            season.move(group, credits(group, changes, papers), clock.instant());
            events.publishEvent(new AssignmentsChanged(group, papers));
            events.publishEvent(new PapersAssigned(changed));
        }
        List<AssignmentDetails> mended = reader.of(changed);
        deeds.keep(DeedKind.ASSIGNMENTS_MENDED, group, mended);
        return mended;
    }

    /** What it moves, as publishing counts it. */
    private Map<AccountId, Integer> credits(GroupId group, List<Handover> changes, Set<PaperId> papers) {
        Map<PaperId, PaperId> known = works.works(group, papers);
        Map<AccountId, SeasonRows.Credit> carried = season.credits(group);
        CreditMoves moves =
                new CreditMoves(preferences.of(group, Set.copyOf(known.values())), preferences.wishes(group, null));
        for (Handover it : changes) {
            AssignmentDetails turn = it.of();
            moves.add(
                    it,
                    known.getOrDefault(turn.paper(), turn.paper()),
                    carried.getOrDefault(turn.member(), SeasonRows.Credit.NONE).countedAt());
        }
        return moves.all();
    }

    private Mending look(Gaps gaps, boolean spaced, Board board, Progress progress) {
        return switch (solver.find(gaps.instance(spaced), LIMITS, progress, it -> it.mend(gaps.before()))) {
            case Answer.Proposal it -> new Mending.Found(gaps.changes(it.plan()), board);
            case Answer.Impossible it -> new Mending.None();
            case Answer.Undecided it -> new Mending.None();
        };
    }

    private Gaps gaps(GroupId group, Board board) {
        List<AssignmentDetails> coming = Gaps.coming(board);
        Map<PaperId, PaperId> known =
                works.works(group, coming.stream().map(AssignmentDetails::paper).toList());
        List<AssignmentDetails> rows = simple(coming.stream()
                .map(it -> it.on(known.getOrDefault(it.paper(), it.paper())))
                .toList());
        return new Gaps(
                board,
                rows,
                season.zone(group),
                preferences.of(
                        group, rows.stream().map(AssignmentDetails::paper).collect(Collectors.toSet())),
                preferences.wishes(group, null),
                season.credits(group),
                season.held(group));
    }

    /** Each paper at one meeting, and nobody in two roles on it: what is otherwise stays out of it. */
    private static List<AssignmentDetails> simple(List<AssignmentDetails> some) {
        Map<PaperId, @Nullable MeetingId> meetings = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<AssignmentDetails> rows = new ArrayList<>();
        for (AssignmentDetails it : some) {
            meetings.putIfAbsent(it.paper(), it.meeting());
            if (Objects.equals(meetings.get(it.paper()), it.meeting()) && seen.add(it.paper() + " " + it.member())) {
                rows.add(it);
            }
        }
        return rows;
    }
}
