package org.colloquium.paper;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One paper of a library: read, added by hand, edited, deleted. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PaperService {
    private final Papers papers;
    private final PaperOrigins origins;
    private final PaperRows rows;
    private final KnownPapers known;
    private final PaperUses uses;
    private final List<SeenIn> digests;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperService(
            Papers papers,
            PaperOrigins origins,
            PaperRows rows,
            KnownPapers known,
            PaperUses uses,
            List<SeenIn> digests,
            Guard guard,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.origins = origins;
        this.rows = rows;
        this.known = known;
        this.uses = uses;
        this.digests = digests;
        this.guard = guard;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A paper; in place of one that was merged into another, that one. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public PaperDetails find(PaperId id) {
        return papers.find(id).orElseThrow(NotFoundException::new);
    }

    /** The digests a paper was seen in, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<SeenIn.Sighting> seenIn(PaperId id) {
        PaperDetails paper = find(id);
        return digests.stream()
                .flatMap(it -> it.of(paper.group(), List.of(paper.id())).getOrDefault(paper.id(), List.of()).stream())
                .toList();
    }

    /** Where each field of a paper comes from. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<FieldOrigin> origins(PaperId id) {
        return origins.of(papers.stored(id).orElseThrow(NotFoundException::new));
    }

    /** @throws ConflictException when the library has it already */
    @May(Action.IMPORT)
    public PaperDetails add(GroupId group, PaperFields fields) {
        NewPaper paper = fields.checked();
        rows.lock(group);
        refuseKnown(group, null, paper);
        PaperId id = rows.insert(group, currentUser.id(), List.of(paper), Progress.NONE)
                .getFirst();
        events.publishEvent(new PapersChanged(group));
        return find(id);
    }

    /**
     * @param change gives the fields as they shall be, from those that are
     * @param version the one the caller saw, null when it does not care
     */
    @May(Action.IMPORT)
    public PaperDetails edit(PaperId id, UnaryOperator<PaperFields> change, @Nullable Integer version) {
        rows.lock(guard.groupOf(id));
        Papers.Stored stored = locked(id);
        PaperDetails before = stored.details();
        NewPaper paper = change.apply(before.fields()).checked();
        expect(before, version);
        refuseKnown(before.group(), before, paper);
        rows.update(List.of(new PaperRows.Changed(before.id(), paper, origins(stored, paper))));
        events.publishEvent(new PaperChanged(before.id()));
        events.publishEvent(new PapersChanged(before.group()));
        return find(id);
    }

    /**
     * Deletes a paper with what the caller marked on it; a member only what the member brought.
     *
     * @throws ConflictException when somebody noted, voted on or assigned it, or somebody else marked it
     */
    @May(Action.UNDO_IMPORT)
    public void delete(PaperId id, @Nullable Integer version) {
        PaperDetails paper = locked(id).details();
        boolean ownOnly = guard.grant(Action.UNDO_IMPORT, paper.group()) == Grant.OWN;
        if (ownOnly && !currentUser.id().equals(paper.addedBy())) {
            throw new AccessDeniedException("Somebody else added this paper.");
        }
        expect(paper, version);
        Map<PaperId, String> used = uses.apartFrom(currentUser.id(), paper.group(), List.of(paper.id()));
        if (used.containsKey(paper.id())) {
            throw new ConflictException("This paper stays: it " + used.get(paper.id()) + ".");
        }
        rows.delete(List.of(paper.id()));
        log.keep(Deed.of(DeedKind.PAPER_DELETED)
                .in(paper.group().value())
                .on(paper.id().value()));
        events.publishEvent(new PaperChanged(paper.id()));
        events.publishEvent(new PapersChanged(paper.group()));
    }

    /** What a person changes is theirs from now on, and no digest writes over it. */
    private Map<PaperField, Origin> origins(Papers.Stored before, NewPaper after) {
        Map<PaperField, Object> then = PaperField.values(before.details().content());
        Map<PaperField, Object> now = PaperField.values(after);
        Map<PaperField, Origin> origins = new EnumMap<>(PaperField.class);
        origins.putAll(before.origins());
        Origin me = Origin.person(currentUser.id().value(), clock.instant());
        for (PaperField field : PaperField.values()) {
            if (!Objects.equals(then.get(field), now.get(field))) {
                origins.put(field, me);
            }
        }
        return origins;
    }

    private Papers.Stored locked(PaperId id) {
        return papers.lock(id).orElseThrow(NotFoundException::new);
    }

    private static void expect(PaperDetails paper, @Nullable Integer version) {
        if (version != null && version != paper.version()) {
            throw new StaleVersionException();
        }
    }

    /** An edit is compared only when it changes what identifies the paper. */
    private void refuseKnown(GroupId group, @Nullable PaperDetails before, NewPaper paper) {
        Work work = PaperRows.work(paper);
        if (before != null && sameIdentity(before, work)) {
            return;
        }
        Collection<KnownPapers.Known> alike = known.sameAs(group, work);
        for (KnownPapers.Known it : alike) {
            if (before == null || !it.id().equals(before.id())) {
                throw new ConflictException(
                        "The library has this paper already, as \u201c" + it.title() + "\u201d. " + it.why());
            }
        }
    }

    private static boolean sameIdentity(PaperDetails before, Work work) {
        ArxivId arxivId = work.arxivId();
        Doi doi = work.doi();
        return NormalTitle.of(before.title()).equals(work.title())
                && Objects.equals(before.arxivId(), arxivId == null ? null : arxivId.id())
                && Objects.equals(before.doi(), doi == null ? null : doi.value());
    }
}
