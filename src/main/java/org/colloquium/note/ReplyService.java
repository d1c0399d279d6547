package org.colloquium.note;

import java.time.Clock;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
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
    private final TextReader reading;
    private final Versions versions;
    private final Hiding hiding;
    private final Readers readers;
    private final Mentions mentions;
    private final ImageUses images;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyService(
            Notes notes,
            Replies replies,
            TextReader reading,
            Versions versions,
            Hiding hiding,
            Readers readers,
            Mentions mentions,
            ImageUses images,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.replies = replies;
        this.reading = reading;
        this.versions = versions;
        this.hiding = hiding;
        this.readers = readers;
        this.mentions = mentions;
        this.images = images;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @May(Action.WRITE)
    public ReplyDetails write(NoteId to, @Nullable String markdown) {
        Reader reader = readers.of(to);
        // Locked, so that the note does not become private while somebody answers it.
        Note note = notes.change(to.value(), reader.value()).orElseThrow(NotFoundException::new);
        ReplyDetails reply = saved(new Reply(note, reader.id(), markdown, clock.instant()), note, reader);
        events.publishEvent(new ReplyWritten(reply.id()));
        return reply;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public ReplyDetails find(ReplyId id) {
        Reader reader = readers.of(id);
        return replies.find(id.value(), reader.value())
                .filter(it -> !it.isDeleted())
                .map(it -> reading.reply(it, note(it, reader), reader))
                .orElseThrow(NotFoundException::new);
    }

    /** @param version the version the author had before them, null to overwrite whatever is there */
    @May(Action.CHANGE_NOTE)
    public ReplyDetails edit(ReplyId id, @Nullable String markdown, @Nullable Integer version) {
        Reader reader = readers.of(id);
        Reply reply = change(id, reader);
        TextVersion said = new TextVersion(reply.markdown(), reply.wordsSince());
        reply.edit(markdown, version, reader, clock.instant());
        if (!reply.markdown().equals(said.markdown()) && !note(reply, reader).isPrivate()) {
            versions.keep(id, said);
        }
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
        hiding.hide(reply, reason, reader);
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

    private Note note(Reply reply, Reader reader) {
        return notes.find(reply.note().value(), reader.value()).orElseThrow(NotFoundException::new);
    }

    private ReplyDetails saved(Reply reply, Reader reader) {
        return saved(reply, note(reply, reader), reader);
    }

    private ReplyDetails saved(Reply reply, Note note, Reader reader) {
        Reply kept = replies.saveAndFlush(reply);
        mentions.keep(kept);
        images.keep(kept);
        events.publishEvent(note.changed());
        return reading.reply(kept, note, reader);
    }
}
