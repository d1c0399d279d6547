package org.colloquium.intake;

import java.time.Clock;
import java.time.Instant;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to feeds and mailboxes alike: asked now, paused, removed. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class IntakeService {
    private final IntakeRows rows;
    private final IntakeClock bell;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeService(
            IntakeRows rows,
            IntakeClock bell,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.bell = bell;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Asks it now, and from now on in the caller's name. */
    @May(Action.SET_UP)
    public void askNow(GroupId group, IntakeId id) {
        Instant now = clock.instant();
        must(rows.due(group, id, currentUser.id(), now));
        bell.ringAt(id, now);
        events.publishEvent(new IntakesChanged(group));
    }

    @May(Action.SET_UP)
    public void pause(GroupId group, IntakeId id) {
        must(rows.pause(group, id, true));
        events.publishEvent(new IntakesChanged(group));
    }

    /** Lets it go on, at once. */
    @May(Action.SET_UP)
    public void resume(GroupId group, IntakeId id) {
        must(rows.pause(group, id, false));
        askNow(group, id);
    }

    /** What it brought stays. */
    @May(Action.SET_UP)
    public void remove(GroupId group, IntakeId id) {
        must(rows.delete(group, id));
        log.keep(Deed.of(DeedKind.INTAKE_REMOVED).in(group.value()).on(id.value()));
        events.publishEvent(new IntakesChanged(group));
    }

    private static void must(boolean there) {
        if (!there) {
            throw new NotFoundException();
        }
    }
}
