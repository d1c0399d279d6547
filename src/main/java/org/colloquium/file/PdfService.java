package org.colloquium.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PDFs of a paper that are there: seen, read, removed. {@link PdfFetch} and {@link PdfUpload} bring them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PdfService {
    private final PdfRows rows;
    private final PaperService papers;
    private final People people;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    PdfService(
            PdfRows rows,
            PaperService papers,
            People people,
            Guard guard,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.papers = papers;
        this.people = people;
        this.guard = guard;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
    }

    /** All of this paper, the newest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<PdfDetails> list(PaperId paper) {
        return details(rows.list(paper));
    }

    /** The newest, nothing when there is none. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Optional<PdfDetails> find(PaperId paper) {
        return details(rows.find(paper).stream().toList()).stream().findFirst();
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public PdfDetails find(PdfId pdf) {
        return details(List.of(rows.find(pdf).orElseThrow(NotFoundException::new)))
                .getFirst();
    }

    /** The bytes of the newest, to be read after this. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Pdf open(PaperId paper) {
        return open(rows.find(paper).orElseThrow(NotFoundException::new));
    }

    /** Its bytes, to be read after this. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Pdf open(PdfId pdf) {
        return open(rows.find(pdf).orElseThrow(NotFoundException::new));
    }

    /** Removes the newest; a member only what the member had fetched or uploaded. */
    @May(Action.UNDO_IMPORT)
    public void remove(PaperId paper) {
        remove(rows.find(paper).orElseThrow(NotFoundException::new));
    }

    /** Removes it; a member only what the member had fetched or uploaded. */
    @May(Action.UNDO_IMPORT)
    public void remove(PdfId pdf) {
        remove(rows.find(pdf).orElseThrow(NotFoundException::new));
    }

    private void remove(PdfRows.Kept kept) {
        GroupId group = guard.groupOf(kept.id());
        boolean ownOnly = guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN;
        if (ownOnly && !currentUser.id().equals(kept.by())) {
            throw new AccessDeniedException("Somebody else brought this PDF.");
        }
        rows.remove(kept.id().value());
        log.keep(Deed.of(DeedKind.PDF_REMOVED).in(group.value()).on(kept.paper().value()));
        events.publishEvent(new PdfChanged(papers.find(kept.paper()).id()));
    }

    private Pdf open(PdfRows.Kept kept) {
        String title = papers.find(kept.paper()).titleText();
        return new Pdf(rows, kept.id(), kept.size(), FileName.toSave(kept.name(), title));
    }

    private List<PdfDetails> details(List<PdfRows.Kept> kept) {
        Map<AccountId, Person> names =
                people.named(kept.stream().map(PdfRows.Kept::by).distinct().toList());
        return kept.stream()
                .map(it -> new PdfDetails(
                        it.id(),
                        it.paper(),
                        it.size(),
                        it.address(),
                        it.name(),
                        it.at(),
                        names.get(it.by()),
                        it.text(),
                        it.textReason()))
                .toList();
    }
}
