package org.colloquium.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers say which papers of an agenda were discussed, which does the work of whoever had a part in it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class DiscussionService {
    private final Agendas agendas;
    private final Guard guard;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiscussionService(Agendas agendas, Guard guard, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.agendas = agendas;
        this.guard = guard;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says that a paper was discussed. Saying it twice is saying it once.
     *
     * @throws NotFoundException when the paper is not on the agenda
     * @throws ConflictException when the meeting has not begun yet
     */
    @May(Action.ORGANISE)
    public void discussed(MeetingId meeting, PaperId paper) {
        if (!find(meeting, paper).hasBegun(clock.instant())) {
            throw new ConflictException("This meeting has not begun yet.");
        }
        say(meeting, paper, clock.instant());
    }

    /**
     * Takes that back; what it did is undone where nobody has said otherwise since.
     *
     * @throws NotFoundException when the paper is not on the agenda
     */
    @May(Action.ORGANISE)
    public void notDiscussed(MeetingId meeting, PaperId paper) {
        find(meeting, paper);
        say(meeting, paper, null);
    }

    private MeetingDetails find(MeetingId meeting, PaperId paper) {
        return agendas.find(meeting).filter(it -> it.agenda().contains(paper)).orElseThrow(NotFoundException::new);
    }

    private void say(MeetingId meeting, PaperId paper, @Nullable Instant when) {
        if (agendas.discuss(meeting, paper, when)) {
            GroupId group = guard.groupOf(meeting);
            DeedKind kind = when == null ? DeedKind.DISCUSSION_TAKEN_BACK : DeedKind.DISCUSSION_MARKED;
            log.keep(Deed.of(kind).in(group.value()).on(meeting.value()).with("paper", paper.value()));
            events.publishEvent(new DiscussionMarked(group, meeting, paper, when != null));
            events.publishEvent(new MeetingsChanged(group, Set.of(paper)));
        }
    }
}
