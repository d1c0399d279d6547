package org.colloquium.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who does what; a reason for declining only to organisers and to the one who gave it. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class BoardService {
    /** How many assignments the board shows at most when it goes back in time. */
    public static final int MOST = 500;

    /** How long what is finished stays on the board when it belongs to no meeting. */
    private static final Duration STAYS = Duration.ofDays(7);

    private static final Duration SEASON = Duration.ofDays(182);

    private static final UUID FIRST = new UUID(0, 0);

    private final AssignmentReader reader;
    private final ClaimService claims;
    private final SwapService swaps;
    private final Assignees assignees;
    private final PaperTitles papers;
    private final MeetingService meetings;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final Clock clock;

    BoardService(
            AssignmentReader reader,
            ClaimService claims,
            SwapService swaps,
            Assignees assignees,
            PaperTitles papers,
            MeetingService meetings,
            Guard guard,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.claims = claims;
        this.swaps = swaps;
        this.assignees = assignees;
        this.papers = papers;
        this.meetings = meetings;
        this.guard = guard;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What is to be done, with the coming meetings whether or not anybody is assigned to them. */
    @May(Action.SEE_WORK)
    public Board current(GroupId group) {
        List<MeetingDetails> coming = meetings.coming(group);
        Set<MeetingId> ids = coming.stream().map(MeetingDetails::id).collect(Collectors.toSet());
        return board(group, reader.current(group, ids, clock.instant().minus(STAYS)), forTaking(group), coming);
    }

    /** The latest assignments, finished or not. */
    @May(Action.SEE_WORK)
    public Board latest(GroupId group) {
        return board(group, reader.latest(group, MOST), forTaking(group), meetings.coming(group));
    }

    /** What is due, or for a meeting, in one month of the group's calendar; and what stands to be taken, whenever. */
    @May(Action.SEE_WORK)
    public Board month(GroupId group, YearMonth month) {
        return board(
                group,
                reader.between(group, month.atDay(1), month.atEndOfMonth(), MOST),
                forTaking(group),
                meetings.coming(group));
    }

    /** How often each member has had which role in the last half year, and has it ahead; in no order. */
    @May(Action.SEE_WORK)
    public List<Turns> season(GroupId group) {
        return reader.turns(group, clock.instant().minus(SEASON), clock.instant());
    }

    /** Who does what with one paper; the coming meetings are those that discuss it. */
    @May(Action.SEE_WORK)
    public Board ofPaper(PaperId paper) {
        GroupId group = guard.groupOf(paper);
        List<PaperId> parts = papers.parts(paper);
        ForTaking open = forTaking(group).of(parts);
        return board(group, reader.of(paper), open, meetings.discussing(paper));
    }

    /** Who does what at one meeting. */
    @May(Action.SEE_WORK)
    public Board at(GroupId group, MeetingId meeting) {
        return board(group, reader.at(group, meeting), ForTaking.NOTHING, List.of());
    }

    /** What the caller has still to do, the most urgent first, and what they may take. */
    @May(Action.SEE_WORK)
    public Board mine(GroupId group) {
        return board(
                group,
                reader.unfinished(group, currentUser.id()),
                forTaking(group).free(),
                List.of());
    }

    /** What the caller may take: what is left open, and what others offer. */
    @May(Action.SEE_WORK)
    public Board free(GroupId group) {
        return board(group, List.of(), forTaking(group).free(), List.of());
    }

    /** How much the caller has still to do. */
    @May(Action.SEE_WORK)
    public int countMine(GroupId group) {
        return reader.countUnfinished(group, currentUser.id());
    }

    /** What others assigned, finished or declined since then, the latest first. */
    @May(Action.SEE_WORK)
    public Board news(GroupId group, Instant since, int most) {
        return board(group, reader.news(group, currentUser.id(), since, most), ForTaking.NOTHING, List.of());
    }

    /** The group's members in the order of every roll call. */
    @May(Action.SEE_WORK)
    public List<Assignee> people(GroupId group) {
        return List.copyOf(assignees.of(group, List.of()).values());
    }

    @May(Action.SEE_WORK)
    public AssignmentDetails details(AssignmentId id) {
        AssignmentDetails found = reader.find(id).orElseThrow(NotFoundException::new);
        return discreet(guard.groupOf(id), List.of(found)).getFirst();
    }

    /** All assignments in the order in which they were made. */
    @May(Action.SEE_WORK)
    public Listing<AssignmentDetails> list(GroupId group, PageRequest page) {
        UUID after = Objects.requireNonNullElse(Cursor.readId(page.after()), FIRST);
        List<AssignmentDetails> found = discreet(group, reader.page(group, after, page.limit() + 1));
        return Listing.of(found, page, it -> Cursor.of(it.id().value()), reader.count(group));
    }

    private ForTaking forTaking(GroupId group) {
        return new ForTaking(claims.list(group), swaps.list(group));
    }

    private Board board(
            GroupId group, List<AssignmentDetails> assignments, ForTaking open, List<MeetingDetails> coming) {
        Map<MeetingId, MeetingDetails> known = meetingsOf(group, assignments, open, coming);
        Set<PaperId> titles =
                assignments.stream().map(AssignmentDetails::paper).collect(Collectors.toCollection(HashSet::new));
        open.slots().forEach(it -> titles.add(it.paper()));
        open.offers().forEach(it -> titles.add(it.what().paper()));
        coming.forEach(it -> titles.addAll(it.agenda()));
        List<AccountId> assigned = assignments.stream()
                .flatMap(it -> Stream.of(it.member(), it.assignedBy()))
                .distinct()
                .toList();
        return new Board(
                discreet(group, assignments),
                open.slots(),
                open.offers(),
                assignees.of(group, assigned),
                papers.of(group, titles),
                known);
    }

    private Map<MeetingId, MeetingDetails> meetingsOf(
            GroupId group, Collection<AssignmentDetails> assignments, ForTaking open, List<MeetingDetails> coming) {
        Map<MeetingId, MeetingDetails> known = coming.stream()
                .collect(Collectors.toMap(
                        MeetingDetails::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Set<MeetingId> missing = Stream.concat(
                        Stream.concat(
                                        assignments.stream(),
                                        open.offers().stream().map(SwapOffer::what))
                                .map(AssignmentDetails::meeting),
                        open.slots().stream().map(OpenSlot::meeting))
                .filter(Objects::nonNull)
                .filter(it -> !known.containsKey(it))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            known.putAll(meetings.of(group, missing));
        }
        return known;
    }

    private List<AssignmentDetails> discreet(GroupId group, List<AssignmentDetails> assignments) {
        boolean told = guard.grant(Action.ORGANISE, group) != Grant.NO;
        return assignments.stream()
                .map(it -> it.member().equals(currentUser.id()) ? it : it.forOthers(told))
                .toList();
    }

    /** What stands to be taken. */
    private record ForTaking(List<OpenSlot> slots, List<SwapOffer> offers) {
        static final ForTaking NOTHING = new ForTaking(List.of(), List.of());

        /** Without what the caller may not take. */
        ForTaking free() {
            return new ForTaking(
                    slots.stream().filter(OpenSlot::free).toList(),
                    offers.stream().filter(SwapOffer::open).toList());
        }

        ForTaking of(List<PaperId> papers) {
            return new ForTaking(
                    slots.stream().filter(it -> papers.contains(it.paper())).toList(),
                    offers.stream()
                            .filter(it -> papers.contains(it.what().paper()))
                            .toList());
        }
    }
}
