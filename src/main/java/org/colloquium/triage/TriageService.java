package org.colloquium.triage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the caller is with queues of papers, the same on every device; nobody else is told. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class TriageService {
    private static final int LONGEST_QUEUE = 2000;

    private final TriagePlaces places;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TriageService(TriagePlaces places, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.places = places;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public Optional<TriagePlace> place(GroupId group, String queue) {
        return places.find(currentUser.id(), group, queue);
    }

    /** The queues the caller was in last, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<TriagePlace> latest(GroupId group, int most) {
        return places.latest(currentUser.id(), group, most);
    }

    /** Remembers where the caller is; a search that is too long to be remembered is not. */
    @May(Action.READ)
    public void remember(GroupId group, TriagePlace place) {
        if (place.queue().length() > LONGEST_QUEUE) {
            return;
        }
        AccountId me = currentUser.id();
        if (places.put(me, group, place, clock.instant())) {
            places.forgetOldest(me, group);
        }
        events.publishEvent(new TriageMoved(me));
    }

    /** Whether the caller wants to be told what others upvoted. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public boolean showsUpvotes(GroupId group) {
        return places.showsUpvotes(currentUser.id(), group);
    }

    @May(Action.READ)
    public void showUpvotes(GroupId group, boolean show) {
        places.showUpvotes(currentUser.id(), group, show);
    }
}
