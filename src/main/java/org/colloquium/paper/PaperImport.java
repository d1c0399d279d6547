package org.colloquium.paper;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings many papers into a library at once, and out again; a statement for a thousand papers, never one for each. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PaperImport {
    // Whoever shows one of more papers than these follows the library too.
    private static final int MOST_TOLD = 100;

    private final PaperRows rows;
    private final KnownPapers known;
    private final Completions completions;
    private final PaperPairs pairs;
    private final PaperUses uses;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperImport(
            PaperRows rows,
            KnownPapers known,
            Completions completions,
            PaperPairs pairs,
            PaperUses uses,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.completions = completions;
        this.pairs = pairs;
        this.uses = uses;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets one import at a time into this library until the transaction ends, so that what {@link #match} answers still
     * holds when {@link #add} adds. Two people may paste the same digest at the same time.
     */
    @May(Action.IMPORT)
    public void begin(GroupId group) {
        rows.lock(group);
    }

    /**
     * Which of these are in the library already, or might be.
     *
     * @return the match for each that has one, by its index in {@code papers}
     */
    @May(Action.IMPORT)
    @Transactional(readOnly = true)
    public Map<Integer, Match> match(GroupId group, List<NewPaper> papers) {
        List<Work> works = papers.stream().map(PaperRows::work).toList();
        KnownWorks<PaperId> library = known.alike(group, works);
        Map<Integer, Match> matches = new HashMap<>();
        for (int i = 0; i < works.size(); i++) {
            int index = i;
            library.match(works.get(i)).ifPresent(it -> matches.put(index, new Match(it.reference(), it.answer())));
        }
        return matches;
    }

    /**
     * Adds all of them as new papers of the caller; ask {@link #match} first.
     *
     * @return their ids in the same order
     */
    @May(Action.IMPORT)
    public List<PaperId> add(GroupId group, List<NewPaper> papers, Progress progress) {
        if (papers.isEmpty()) {
            return List.of();
        }
        List<PaperId> ids = rows.insert(group, currentUser.id(), papers, progress);
        events.publishEvent(new PapersChanged(group));
        return ids;
    }

    /** Fills what these papers lack from the digests that they were seen in; what people wrote stays. */
    @May(Action.IMPORT)
    public void complete(GroupId group, Collection<PaperId> papers) {
        tell(completions.complete(group, papers, false));
    }

    /**
     * Takes back from these papers what the digest said that brought them and has gone; where no other digest says
     * anything of them it stays.
     */
    @May(Action.UNDO_IMPORT)
    public void completeWithoutFirst(GroupId group, Collection<PaperId> papers) {
        tell(completions.complete(group, papers, true));
    }

    private void tell(List<PaperId> changed) {
        changed.stream().limit(MOST_TOLD).forEach(it -> events.publishEvent(new PaperChanged(it)));
    }

    /** Proposes papers that might be one work, to be decided in the library; those decided before stay as they are. */
    @May(Action.IMPORT)
    public void doubt(GroupId group, List<NewDoubt> doubts) {
        pairs.propose(group, doubts, currentUser.id(), clock.instant());
    }

    /** Takes out those of these papers that nobody uses; a member only what the member brought. */
    @May(Action.UNDO_IMPORT)
    public Removed remove(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, String> kept = new LinkedHashMap<>();
        List<PaperId> here = rows.lockAll(group, papers);
        if (guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN) {
            rows.othersThan(currentUser.id(), here).forEach(it -> kept.put(it, "somebody else added it"));
        }
        uses.of(group, here).forEach(kept::putIfAbsent);
        List<PaperId> unused = here.stream().filter(it -> !kept.containsKey(it)).toList();
        rows.delete(unused);
        if (!unused.isEmpty()) {
            events.publishEvent(new PapersChanged(group));
        }
        return new Removed(
                unused.size(),
                kept.entrySet().stream()
                        .map(it -> new Removed.Kept(it.getKey(), it.getValue()))
                        .toList());
    }
}
