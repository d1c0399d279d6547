package org.colloquium.file;

import java.util.List;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PDF of a paper that is there: seen, read, removed. {@link PdfFetch} brings it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PdfService {
    private static final int LONGEST_NAME = 80;

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

    /** What is known of it, nothing when there is none. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Optional<PdfDetails> find(PaperId paper) {
        return rows.find(paper)
                .map(it -> new PdfDetails(
                        it.size(),
                        it.address(),
                        it.at(),
                        people.named(List.of(it.by())).get(it.by())));
    }

    /** Its bytes, to be read after this. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Pdf open(PaperId paper) {
        PdfRows.Kept kept = rows.find(paper).orElseThrow(NotFoundException::new);
        return new Pdf(rows, kept.id(), kept.size(), name(papers.find(paper)));
    }

    /** Removes it; a member only what the member had fetched. */
    @May(Action.UNDO_IMPORT)
    public void remove(PaperId paper) {
        PdfRows.Kept kept = rows.find(paper).orElseThrow(NotFoundException::new);
        GroupId group = guard.groupOf(paper);
        boolean ownOnly = guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN;
        if (ownOnly && !currentUser.id().equals(kept.by())) {
            throw new AccessDeniedException("Somebody else had this PDF fetched.");
        }
        rows.remove(kept.id());
        log.keep(Deed.of(DeedKind.PDF_REMOVED).in(group.value()).on(kept.paper().value()));
        events.publishEvent(new PdfChanged(papers.find(paper).id()));
    }

    /** Letters, digits and spaces of the title. */
    private static String name(PaperDetails paper) {
        String words = paper.titleText().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        int end = Math.min(words.length(), LONGEST_NAME);
        return (words.isEmpty() ? "paper" : words.substring(0, end).strip()) + ".pdf";
    }
}
