package org.colloquium.vote;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standing upvotes: a member would like a paper discussed, apart from any ballot. Told as numbers, without names. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class UpvoteService {
    private final UpvoteRows rows;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UpvoteService(
            UpvoteRows rows, Guard guard, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Upvotes a paper; an upvote that stands keeps its time. */
    @May(Action.VOTE)
    public Upvotes give(PaperId paper) {
        GroupId group = guard.groupOf(paper);
        Instant now = clock.instant();
        if (rows.put(paper, currentUser.id(), now)) {
            events.publishEvent(new UpvotesChanged(group, paper));
        }
        Upvotes upvotes = of(paper);
        if (!upvotes.mine()) {
            throw new NotFoundException("Somebody deleted this paper meanwhile.");
        }
        return upvotes;
    }

    /** Takes the caller's upvote back, if there is one. */
    @May(Action.VOTE)
    public Upvotes withdraw(PaperId paper) {
        if (rows.takeOut(paper, currentUser.id())) {
            events.publishEvent(new UpvotesChanged(guard.groupOf(paper), paper));
        }
        return of(paper);
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public Upvotes of(PaperId paper) {
        return of(guard.groupOf(paper), List.of(paper)).getOrDefault(paper, Upvotes.NONE);
    }

    /** Those of these papers that have any. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Map<PaperId, Upvotes> of(GroupId group, Collection<PaperId> papers) {
        return rows.of(group, currentUser.id(), papers);
    }

    /**
     * What gathered upvotes within a time, the most first: an agenda in the making.
     *
     * @param most how many papers at most
     */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<Gathered> gathered(GroupId group, Instant from, Instant before, int most) {
        return rows.gathered(group, from, before, most);
    }
}
