package org.colloquium.note;

import java.time.Clock;
import java.util.List;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.References;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The threads under notes: one level of replies. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ReplyService {
    private final Notes notes;
    private final Replies replies;
    private final Readers readers;
    private final Mentions mentions;
    private final Referring referring;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyService(
            Notes notes,
            Replies replies,
            Readers readers,
            Mentions mentions,
            Referring referring,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.replies = replies;
        this.readers = readers;
        this.mentions = mentions;
        this.referring = referring;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @May(Action.WRITE)
    public ReplyDetails write(NoteId to, @Nullable String markdown) {
        Reader reader = readers.of(to);
        // Locked, so that the note does not become private while somebody answers it.
        Note note = notes.change(to.value(), reader.value()).orElseThrow(NotFoundException::new);
        ReplyDetails reply = saved(new Reply(note, reader.id(), markdown, clock.instant()), reader);
        events.publishEvent(new ReplyWritten(reply.id()));
        return reply;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public ReplyDetails find(ReplyId id) {
        Reader reader = readers.of(id);
        return replies.find(id.value(), reader.value())
                .filter(it -> !it.isDeleted())
                .map(it -> details(it, reader))
                .orElseThrow(NotFoundException::new);
    }

    /** @param version the version the author had before them, null to overwrite whatever is there */
    @May(Action.CHANGE_NOTE)
    public ReplyDetails edit(ReplyId id, @Nullable String markdown, @Nullable Integer version) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        reply.edit(markdown, version, reader, clock.instant());
        return saved(reply, reader);
    }

    @May(Action.CHANGE_NOTE)
    public void delete(ReplyId id, @Nullable Integer version) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        reply.delete(version, reader, clock.instant());
        saved(reply, reader);
    }

    @May(Action.CHANGE_NOTE)
    public ReplyDetails restore(ReplyId id) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        reply.restore(reader);
        return saved(reply, reader);
    }

    @May(Action.MODERATE)
    public ReplyDetails hide(ReplyId id, @Nullable String reason) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        reply.hide(reason, reader, clock.instant());
        log.keep(Deed.of(DeedKind.NOTE_HIDDEN).in(reply.groupId()).on(id.value()));
        return saved(reply, reader);
    }

    @May(Action.MODERATE)
    public ReplyDetails unhide(ReplyId id) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        reply.unhide();
        log.keep(Deed.of(DeedKind.NOTE_SHOWN).in(reply.groupId()).on(id.value()));
        return saved(reply, reader);
    }

    private Reply change(ReplyId id, Reader reader) {
        return replies.change(id.value(), reader.value()).orElseThrow(NotFoundException::new);
    }

    private ReplyDetails saved(Reply reply, Reader reader) {
        Reply kept = replies.saveAndFlush(reply);
        mentions.keep(kept);
        notes.find(kept.note().value(), reader.value()).map(Note::changed).ifPresent(events::publishEvent);
        return details(kept, reader);
    }

    private ReplyDetails details(Reply reply, Reader reader) {
        References references = referring.in(new GroupId(reply.groupId()), reader, List.of(reply.markdown()));
        return reply.details(reader, readers.name(reply.author()), references);
    }
}
