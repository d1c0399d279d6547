package org.colloquium.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StoredTime;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.Removed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group's digests: read and undone. {@link DigestImport} and {@link DraftService} make them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class DigestService {
    private final DigestRows rows;
    private final EntryRows entries;
    private final Undoing undoing;
    private final Sightings sightings;
    private final CurrentUser currentUser;
    private final AuditLog log;

    DigestService(
            DigestRows rows,
            EntryRows entries,
            Undoing undoing,
            Sightings sightings,
            CurrentUser currentUser,
            AuditLog log) {
        this.rows = rows;
        this.entries = entries;
        this.undoing = undoing;
        this.sightings = sightings;
        this.currentUser = currentUser;
        this.log = log;
    }

    /** Those imported, the latest first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Listing<DigestSummary> list(GroupId group, PageRequest page) {
        List<DigestSummary> found = rows.imported(group, Cursor.read(page.after()), page.limit() + 1);
        return Listing.of(found, page, DigestService::place, rows.countImported(group));
    }

    /** An imported one, or a draft of the caller. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public DigestSummary summary(DigestId id) {
        return rows.find(id, currentUser.id()).orElseThrow(NotFoundException::new);
    }

    /** What the import of a digest came to. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public ImportResult result(DigestId id) {
        DigestSummary digest = imported(id);
        return new ImportResult(digest, rows.findings(id), digest.added(), digest.duplicates(), entries.all(id));
    }

    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Findings findings(DigestId id) {
        return summary(id).format() == null ? Findings.NONE : rows.findings(id);
    }

    /** Some of the entries of an imported digest. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<DigestEntry> entries(DigestId id, Part part, int from, int most) {
        return entries.part(imported(id).id(), part, from, most);
    }

    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Map<Part, Integer> counts(DigestId id) {
        return entries.counts(imported(id).id());
    }

    /** The original bytes; that they were taken is kept. */
    @May(Action.SEE_WORK)
    public Source source(DigestId id) {
        DigestSummary digest = summary(id);
        String name = digest.fileName();
        log.keep(Deed.of(DeedKind.SOURCE_DOWNLOADED).in(digest.group().value()).on(id.value()));
        return new Source(name == null ? "digest-" + id + ".txt" : name, rows.source(id));
    }

    /**
     * Takes out what an import brought and nobody uses; the digest becomes a draft of its maker again.
     *
     * @return how many papers are gone, and why others stay
     */
    @May(Action.UNDO_IMPORT)
    public Removed undo(DigestId id) {
        return undoing.undo(imported(id));
    }

    /** What others imported since then, the latest first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<DigestNews> news(GroupId group, Instant since, int most) {
        return sightings.news(group, currentUser.id(), since, most);
    }

    private static Cursor place(DigestSummary digest) {
        Instant at = digest.importedAt();
        return Cursor.of(digest.id().value(), at == null ? StoredTime.LAST : at);
    }

    private DigestSummary imported(DigestId id) {
        return rows.find(id, currentUser.id()).filter(it -> !it.isDraft()).orElseThrow(NotFoundException::new);
    }
}
