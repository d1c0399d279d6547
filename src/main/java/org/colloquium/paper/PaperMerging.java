package org.colloquium.paper;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers that are one work: merged, taken apart again, or in doubt. Everything made on a merged paper stays with it and
 * shows on the page of the one that goes on, so that taking them apart gives back to each what it had.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PaperMerging {
    private final Papers papers;
    private final PaperRows rows;
    private final MergedRows merged;
    private final MergedStates states;
    private final Completions completions;
    private final PaperPairs pairs;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperMerging(
            Papers papers,
            PaperRows rows,
            MergedRows merged,
            MergedStates states,
            Completions completions,
            PaperPairs pairs,
            Guard guard,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.rows = rows;
        this.merged = merged;
        this.states = states;
        this.completions = completions;
        this.pairs = pairs;
        this.guard = guard;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges another paper of the same library into this one, which goes on; a member only a paper that the member
     * brought. Two who merge the same papers at once merge them once, whichever way.
     */
    @May(Action.UNDO_IMPORT)
    public PaperDetails merge(PaperId id, PaperId other) {
        GroupId group = guard.groupOf(id);
        rows.lock(group);
        PaperId going = merged.work(id);
        PaperId into = merged.work(inSame(group, other));
        if (id.equals(other)) {
            throw new InvalidInputException("other", "A paper cannot be merged with itself; name another one.");
        }
        if (!going.equals(into)) {
            lock(group, List.of(going, into));
            mustBeMine(group, into);
            merged.merge(going, into, clock.instant());
            log.keep(Deed.of(DeedKind.PAPERS_MERGED)
                    .in(group.value())
                    .on(going.value())
                    .with("other", into.value()));
            show(group, going, List.of(into));
        }
        return papers.find(going).orElseThrow(NotFoundException::new);
    }

    /**
     * Takes a paper out of the one that it was merged into; or, asked of the one that goes on, all of them. They are
     * not proposed to be the same any more.
     *
     * @return the papers that stand in the library for themselves now
     */
    @May(Action.UNDO_IMPORT)
    public List<PaperId> unmerge(PaperId id) {
        GroupId group = guard.groupOf(id);
        rows.lock(group);
        PaperId work = merged.work(id);
        List<PaperId> out = work.equals(id) ? merged.direct(id) : List.of(id);
        if (out.isEmpty()) {
            throw new ConflictException("This paper is not merged with another one.");
        }
        lock(group, merged.parts(work));
        out.forEach(it -> mustBeMine(group, it));
        for (PaperId it : out) {
            merged.split(work, it);
            pairs.propose(
                    group,
                    List.of(new NewDoubt(work, it, "They were merged and taken apart again.", true)),
                    currentUser.id(),
                    clock.instant());
            states.combine(it, clock.instant());
        }
        log.keep(Deed.of(DeedKind.PAPERS_UNMERGED)
                .in(group.value())
                .on(work.value())
                .with("papers", out.size()));
        show(group, work, out);
        return Stream.concat(Stream.of(work), out.stream()).toList();
    }

    /** The papers that were merged into this one, in the order in which they were. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<PaperDetails> merged(PaperId id) {
        return papers.mergedInto(List.of(merged.work(id))).stream()
                .map(Papers.Stored::details)
                .toList();
    }

    /** The pairs of papers that might be one work, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<Doubt> doubts(GroupId group, PageRequest page) {
        List<PaperPairs.Pair> found = pairs.open(group, Cursor.read(page.after()), page.limit() + 1);
        Listing<PaperPairs.Pair> shown = Listing.of(found, page, it -> Cursor.of(it.id()), pairs.countOpen(group));
        Map<PaperId, PaperDetails> known = known(group, shown.items());
        return shown.map(it -> new Doubt(
                Objects.requireNonNull(known.get(it.one())), Objects.requireNonNull(known.get(it.other())), it.why()));
    }

    /** How many pairs of papers might be one work. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public int countDoubts(GroupId group) {
        return pairs.countOpen(group);
    }

    /** Says that two papers are not the same work, for good. */
    @May(Action.UNDO_IMPORT)
    public void keepApart(PaperId id, PaperId other) {
        GroupId group = guard.groupOf(id);
        PaperId second = inSame(group, other);
        if (merged.work(id).equals(merged.work(second))) {
            throw new ConflictException("These papers are merged. Take them apart first.");
        }
        if (guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN
                && rows.othersThan(currentUser.id(), List.of(id, second)).size() == 2) {
            throw new AccessDeniedException("Somebody else added these papers; an organiser can say it.");
        }
        Collection<NewDoubt> all = merged.parts(id).stream()
                .flatMap(one -> merged.parts(second).stream()
                        .map(two -> new NewDoubt(one, two, "Somebody said that they are not the same.", true)))
                .toList();
        pairs.propose(group, List.copyOf(all), currentUser.id(), clock.instant());
        events.publishEvent(new PapersChanged(group));
    }

    private void show(GroupId group, PaperId work, List<PaperId> others) {
        states.combine(work, clock.instant());
        completions.complete(
                group, Stream.concat(others.stream(), Stream.of(work)).toList(), false);
        Set<PaperId> changed = new HashSet<>(merged.parts(work));
        others.forEach(it -> changed.addAll(merged.parts(it)));
        changed.forEach(it -> events.publishEvent(new PaperChanged(it)));
        events.publishEvent(new PapersChanged(group));
    }

    private void lock(GroupId group, Collection<PaperId> ids) {
        if (rows.lockAll(group, ids).size() < ids.size()) {
            throw new NotFoundException();
        }
    }

    /** Another group's paper is not found here, even by somebody who may see it there. */
    private PaperId inSame(GroupId group, PaperId other) {
        if (!guard.groupOf(other).equals(group)) {
            throw new NotFoundException();
        }
        return other;
    }

    private void mustBeMine(GroupId group, PaperId paper) {
        if (guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN
                && !rows.othersThan(currentUser.id(), List.of(paper)).isEmpty()) {
            throw new AccessDeniedException(
                    "Somebody else added this paper. A member merges only papers that the member brought into others.");
        }
    }

    private Map<PaperId, PaperDetails> known(GroupId group, List<PaperPairs.Pair> shown) {
        List<UUID> ids = shown.stream()
                .flatMap(it -> Stream.of(it.one().value(), it.other().value()))
                .distinct()
                .toList();
        return papers.all(group, ids).stream().collect(Collectors.toMap(PaperDetails::id, Function.identity()));
    }
}
