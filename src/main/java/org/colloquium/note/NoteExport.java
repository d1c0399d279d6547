package org.colloquium.note;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.sharedpage.SharedPage;
import org.colloquium.sharedpage.SharedPageService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything about a paper, or about all papers of a group, that the caller may read: what the lists of {@link
 * AnnotationService} and {@link NoteService} give them, and nothing else. A group is read paper by paper, so that a slow
 * reader holds neither the memory nor a connection of the server.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class NoteExport {
    private final AnnotationService annotations;
    private final NoteService notes;
    private final MeaningService meanings;
    private final PaperService papers;
    private final SharedPageService pages;
    private final AuditLog log;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    NoteExport(
            AnnotationService annotations,
            NoteService notes,
            MeaningService meanings,
            PaperService papers,
            SharedPageService pages,
            AuditLog log,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.annotations = annotations;
        this.notes = notes;
        this.meanings = meanings;
        this.papers = papers;
        this.pages = pages;
        this.log = log;
        this.database = database;
        this.transaction = transaction;
    }

    @May(Action.READ)
    public PaperNotes of(PaperId paper) {
        var details = papers.find(paper);
        return new PaperNotes(
                details,
                all(page -> annotations.list(details.id(), page)),
                all(page -> notes.list(details.id(), page)).reversed(),
                meanings.names(details.group()),
                page(details.id()));
    }

    private @Nullable SharedPage page(PaperId paper) {
        try {
            return pages.find(paper);
        } catch (NotFoundException e) {
            return null; // veiled, as others' notes are
        }
    }

    /** Gives one paper after the other; that they were taken away is kept before the first one leaves. */
    @May(Action.READ)
    public void ofAll(GroupId group, Consumer<PaperNotes> each) {
        transaction.executeWithoutResult(
                status -> log.keep(Deed.of(DeedKind.NOTES_EXPORTED).in(group.value())));
        database.sql("""
                        select p.work_id from note n join paper p on p.id = n.paper_id where n.group_id = :group
                        union select p.work_id from shared_page s join paper p on p.id = s.paper_id
                        where s.group_id = :group and s.markdown <> '' order by work_id""")
                .param("group", group.value())
                .query(UUID.class)
                .list()
                .forEach(it -> each.accept(of(new PaperId(it))));
    }

    private static <T> List<T> all(Function<PageRequest, Listing<T>> pages) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Listing<T> next = pages.apply(new PageRequest(PageRequest.MOST, after));
            all.addAll(next.items());
            after = next.next();
        } while (after != null);
        return all;
    }
}
