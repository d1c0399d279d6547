package org.colloquium.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.Person;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.PapersChanged;
import org.colloquium.paper.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;

/** Takes the papers of an import out again, within the transaction of the service. */
@Component
class Undoing {
    private final PaperImport papers;
    private final DigestRows digests;
    private final EntryRows entries;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Undoing(
            PaperImport papers,
            DigestRows digests,
            EntryRows entries,
            Guard guard,
            CurrentUser currentUser,
            JdbcClient database,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.digests = digests;
        this.entries = entries;
        this.guard = guard;
        this.currentUser = currentUser;
        this.database = database;
        this.log = log;
        this.events = events;
    }

    Removed undo(DigestSummary digest) {
        GroupId group = digest.group();
        Person by = digest.by();
        if (guard.grant(Action.UNDO_IMPORT, group) == Grant.OWN
                && (by == null || !by.id().equals(currentUser.id()))) {
            throw new AuthorizationDeniedException("A member undoes only what the member imported.");
        }
        papers.begin(group);
        stillImported(digest);
        List<PaperId> brought = brought(digest.id());
        Map<PaperId, String> elsewhere = handOver(digest, brought);
        List<PaperId> first = entries.brought(digest.id());
        List<PaperId> filled = entries.filled(digest.id());
        entries.unsettle(digest.id());
        Removed removed = papers.remove(
                group, brought.stream().filter(it -> !elsewhere.containsKey(it)).toList());
        papers.completeWithoutFirst(group, first);
        papers.complete(group, filled);
        backToDraft(digest, by);
        log.keep(Deed.of(DeedKind.DIGEST_UNDONE)
                .in(group.value())
                .on(digest.id().value())
                .with("removed", removed.removed()));
        events.publishEvent(new DigestsChanged(group));
        events.publishEvent(new PapersChanged(group));
        Stream<Removed.Kept> others =
                elsewhere.entrySet().stream().map(it -> new Removed.Kept(it.getKey(), it.getValue()));
        return new Removed(
                removed.removed(),
                Stream.concat(removed.kept().stream(), others).toList());
    }

    /** Two may undo the same import at the same time: the second finds it gone. */
    private void stillImported(DigestSummary digest) {
        digests.lock(digest.id());
        if (digests.find(digest.id(), currentUser.id())
                .map(DigestSummary::isDraft)
                .orElse(true)) {
            throw new NotFoundException("This import was undone already.");
        }
    }

    private List<PaperId> brought(DigestId digest) {
        return database.sql("""
                        select paper_id from digest_entry
                        where digest_id = ? and taken_out and paper_id is not null order by place""")
                .param(digest.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Papers seen in other digests stay, and go with the earliest of those when that is undone. */
    private Map<PaperId, String> handOver(DigestSummary digest, List<PaperId> brought) {
        Map<PaperId, String> elsewhere = new LinkedHashMap<>();
        database.sql("""
                        update digest_entry e set taken_out = true
                        from (select distinct on (o.paper_id) o.paper_id, o.digest_id, o.place, d.dated, d.file_name,
                                     d.imported_at
                              from digest_entry o join digest d on d.id = o.digest_id
                              where o.paper_id = any (:papers) and d.state = 'IMPORTED' and d.id <> :digest
                              order by o.paper_id, d.imported_at, o.digest_id, o.place) heir
                        where e.digest_id = heir.digest_id and e.place = heir.place
                        returning heir.paper_id, heir.dated, heir.file_name, heir.imported_at""")
                .param("papers", brought.stream().map(PaperId::value).toArray(UUID[]::new))
                .param("digest", digest.id().value())
                .query((row, number) -> elsewhere.put(
                        new PaperId(row.getObject("paper_id", UUID.class)), "also seen in " + Sightings.name(row)))
                .list();
        return elsewhere;
    }

    private void backToDraft(DigestSummary digest, @Nullable Person maker) {
        if (maker == null) {
            digests.delete(digest.id());
            return;
        }
        digests.deleteDraft(digest.group(), maker.id(), digests.sha256(digest.id()));
        digests.drafted(digest.id());
    }
}
