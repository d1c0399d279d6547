package org.colloquium.paper;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller makes of papers, and what others let the caller see of theirs. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PaperStateService {
    private final PaperStates states;
    private final PaperRows rows;
    private final MergedRows merged;
    private final RollCalls calls;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperStateService(
            PaperStates states,
            PaperRows rows,
            MergedRows merged,
            RollCalls calls,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.rows = rows;
        this.merged = merged;
        this.calls = calls;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public MyState mine(PaperId paper) {
        return states.of(currentUser.id(), merged.work(paper)).orElse(MyState.NONE);
    }

    /** The caller's own on those of these papers that the caller has marked. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Map<PaperId, MyState> mine(GroupId group, Collection<PaperId> papers) {
        return states.of(group, currentUser.id(), papers);
    }

    /** How many of these papers the caller has marked. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public MyMarks marks(GroupId group, Collection<PaperId> papers) {
        return states.marks(group, currentUser.id(), papers);
    }

    @May(Action.WRITE)
    public MyState change(PaperId paper, StateChange change) {
        PaperId work = merged.work(paper);
        tell(guard.groupOf(paper), states.change(currentUser.id(), List.of(work), change, clock.instant()));
        return mine(paper);
    }

    /**
     * The same change on many papers of a group; others are left alone.
     *
     * @return what was before, for {@link #putBack}
     */
    @May(Action.WRITE)
    public Before changeAll(GroupId group, Collection<PaperId> papers, StateChange change) {
        List<PaperId> here = rows.works(group, papers);
        if (here.isEmpty()) {
            return new Before(Map.of(), List.of());
        }
        Before before = new Before(states.of(group, currentUser.id(), here), here);
        tell(group, states.change(currentUser.id(), here, change, clock.instant()));
        return before;
    }

    /** Undoes {@link #changeAll}: each paper is again as the caller had it. */
    @May(Action.WRITE)
    public void putBack(GroupId group, Before before) {
        List<PaperId> here = rows.works(group, before.papers());
        if (!here.isEmpty()) {
            tell(group, states.putBack(currentUser.id(), here, before.states(), clock.instant()));
        }
    }

    private void tell(GroupId group, List<PaperId> seen) {
        events.publishEvent(new PaperStateChanged(group, seen, currentUser.id()));
    }

    /**
     * What the caller made of papers before a change.
     *
     * @param states those of them that the caller had marked at all
     */
    public record Before(Map<PaperId, MyState> states, List<PaperId> papers) {
        /** How many of the papers this changes, which are not marked so already. */
        public int changedBy(StateChange change) {
            return (int) papers.stream()
                    .filter(it -> !states.getOrDefault(it, MyState.NONE).isMarked(change))
                    .count();
        }
    }

    /** Who has read a paper. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public RollCall rollCall(PaperId paper) {
        PaperId work = merged.work(paper);
        return Objects.requireNonNull(
                calls.of(guard.groupOf(paper), List.of(work), currentUser.id()).get(work));
    }

    /** What members say about a paper in one line, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<SharedRemark> remarks(PaperId paper) {
        return states.remarks(guard.groupOf(paper), merged.work(paper));
    }
}
