package org.colloquium.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members say that what they had a part in did not take place. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PostponementService {
    private final Assignments assignments;
    private final AssignmentReader reader;
    private final MeetingService meetings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostponementService(
            Assignments assignments,
            AssignmentReader reader,
            MeetingService meetings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.reader = reader;
        this.meetings = meetings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Leaves an assignment of the caller's own to be done: for the next meeting that has its paper on the agenda, else for
     * no meeting yet.
     *
     * @throws ConflictException when it is done or declined, or its meeting has not begun
     */
    @May(Action.ANSWER_ASSIGNMENT)
    public AssignmentDetails postpone(AssignmentId id) {
        Assignment assignment =
                assignments.take(id.value()).orElseThrow(NotFoundException::new).present();
        AssignmentPlan plan = assignment.plan();
        if (!plan.member().equals(currentUser.id())) {
            throw new AccessDeniedException("Only the member who is assigned says that it did not take place.");
        }
        if (!assignment.unfinished()) {
            throw new ConflictException("Only what is still to be done is put off.");
        }
        Instant now = clock.instant();
        if (!hasBegun(assignment.group(), plan.meeting(), now)) {
            throw new ConflictException("It is for no meeting that has begun.");
        }
        assignment.follow(plan.withMeeting(next(assignment, now)), currentUser.id(), now);
        assignments.flush();
        events.publishEvent(new AssignmentsChanged(assignment.group(), Set.of(assignment.paper())));
        return reader.find(id).orElseThrow(NotFoundException::new);
    }

    private boolean hasBegun(GroupId group, @Nullable MeetingId meeting, Instant now) {
        return meeting != null
                && meetings.of(group, List.of(meeting)).values().stream().anyMatch(it -> it.hasBegun(now));
    }

    private @Nullable MeetingId next(Assignment assignment, Instant now) {
        List<MeetingDetails> coming = meetings.coming(assignment.group()).stream()
                .filter(it -> !it.hasBegun(now))
                .toList();
        return new ComingMeetings(coming).of(assignment.paper());
    }
}
