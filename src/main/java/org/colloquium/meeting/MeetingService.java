package org.colloquium.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StoredTime;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingAnnounced.Course;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group's meetings: everybody reads them, organisers plan them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MeetingService {

    private static final UUID FIRST = new UUID(0, 0);

    private final Meetings meetings;
    private final Agendas agendas;
    private final PaperTitles papers;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            Agendas agendas,
            PaperTitles papers,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.papers = papers;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Those not over yet, the next one first: people look up a meeting while they sit in it. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<MeetingDetails> coming(GroupId group) {
        return agendas.from(group, now().minus(MeetingDetails.LASTS));
    }

    /** Those that are over, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<MeetingDetails> past(GroupId group, PageRequest page) {
        return list(group, page, now().minus(MeetingDetails.LASTS));
    }

    /** All of them, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<MeetingDetails> list(GroupId group, PageRequest page) {
        return list(group, page, StoredTime.LAST);
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public MeetingDetails details(MeetingId id) {
        return agendas.find(id).orElseThrow(NotFoundException::new);
    }

    /** The ones of {@code ids} that are this group's. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Map<MeetingId, MeetingDetails> of(GroupId group, Collection<MeetingId> ids) {
        return agendas.of(group, ids).stream().collect(Collectors.toMap(MeetingDetails::id, it -> it));
    }

    /** When a paper is discussed, the earliest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<MeetingDetails> discussing(PaperId paper) {
        return agendas.discussing(paper);
    }

    /** Those planned since then, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<MeetingDetails> plannedSince(GroupId group, Instant since, int most) {
        return agendas.plannedSince(group, since, most);
    }

    @May(Action.ORGANISE)
    public MeetingDetails plan(GroupId group, MeetingPlan plan) {
        List<PaperId> agenda = checkedAgenda(group, plan);
        Meeting meeting = meetings.saveAndFlush(new Meeting(group, plan, currentUser.id(), now()));
        agendas.write(meeting.id(), agenda);
        events.publishEvent(new MeetingsChanged(group, Set.copyOf(agenda)));
        return announced(group, Course.PLANNED, details(meeting.id()));
    }

    /**
     * Changes a meeting.
     *
     * @param change makes the new plan of the present one
     * @param seen the version that the caller saw, null to change whatever is there
     */
    @May(Action.ORGANISE)
    public MeetingDetails revise(MeetingId id, UnaryOperator<MeetingPlan> change, @Nullable Integer seen) {
        Meeting meeting = take(id);
        MeetingDetails was = details(id);
        MeetingPlan before = was.plan();
        MeetingPlan after = change.apply(before);
        List<PaperId> agenda = checkedAgenda(meeting.group(), after);
        meeting.follow(after, now());
        meeting.expect(seen);
        meetings.flush();
        agendas.write(id, agenda);
        Set<PaperId> touched = new HashSet<>(before.agenda());
        touched.addAll(agenda);
        events.publishEvent(new MeetingsChanged(meeting.group(), touched));
        MeetingDetails is = details(id);
        boolean moved = !is.startsAt().equals(was.startsAt()) || !is.place().equals(was.place());
        return moved ? announced(meeting.group(), Course.MOVED, is) : is;
    }

    /** Calls a meeting off. The papers and the assignments for it stay. */
    @May(Action.ORGANISE)
    public void delete(MeetingId id, @Nullable Integer seen) {
        Meeting meeting = take(id);
        meeting.expect(seen);
        MeetingDetails was = details(id);
        meetings.delete(meeting);
        events.publishEvent(new MeetingsChanged(meeting.group(), Set.copyOf(was.agenda())));
        announced(meeting.group(), Course.CALLED_OFF, was);
    }

    private MeetingDetails announced(GroupId group, Course course, MeetingDetails meeting) {
        events.publishEvent(new MeetingAnnounced(group, course, meeting));
        return meeting;
    }

    private Meeting take(MeetingId id) {
        return meetings.take(id.value()).orElseThrow(NotFoundException::new);
    }

    private Listing<MeetingDetails> list(GroupId group, PageRequest page, Instant before) {
        Cursor after = Cursor.read(page.after());
        Cursor from = after == null ? Cursor.of(FIRST, before) : after;
        List<MeetingDetails> found = agendas.before(group, from, page.limit() + 1);
        return Listing.of(found, page, it -> Cursor.of(it.id().value(), it.startsAt()), agendas.count(group, before));
    }

    /** A paper of another group is as unknown as one that never was. */
    private List<PaperId> checkedAgenda(GroupId group, MeetingPlan plan) {
        List<PaperId> agenda = plan.checkedAgenda();
        if (papers.of(group, agenda).size() < agenda.size()) {
            throw new InvalidInputException("agenda", "One of these papers is not in the group's library.");
        }
        return agenda;
    }

    private Instant now() {
        return clock.instant();
    }
}
