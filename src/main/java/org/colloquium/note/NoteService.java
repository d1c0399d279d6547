package org.colloquium.note;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on a paper, as the caller may see them; whoever writes a note is the only one to change it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class NoteService {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Notes notes;
    private final NoteKeeping keeping;
    private final TextReader reading;
    private final Hiding hiding;
    private final Readers readers;
    private final PaperTitles papers;
    private final AuditLog log;
    private final Clock clock;

    NoteService(
            Notes notes,
            NoteKeeping keeping,
            TextReader reading,
            Hiding hiding,
            Readers readers,
            PaperTitles papers,
            AuditLog log,
            Clock clock) {
        this.notes = notes;
        this.keeping = keeping;
        this.reading = reading;
        this.hiding = hiding;
        this.readers = readers;
        this.papers = papers;
        this.log = log;
        this.clock = clock;
    }

    /** The notes on a paper with their threads, the newest note first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<NoteDetails> list(PaperId paper, PageRequest page) {
        Reader reader = readers.of(paper);
        UUID before = Objects.requireNonNullElse(Cursor.readId(page.after()), NEWEST);
        List<UUID> parts = papers.parts(paper).stream().map(PaperId::value).toList();
        List<Note> found = notes.on(parts, reader.value(), before, Limit.of(page.limit() + 1));
        Listing<Note> shown = Listing.of(found, page, it -> Cursor.of(it.value()), notes.count(parts, reader.value()));
        return new Listing<>(reading.notes(shown.items(), reader), shown.next(), shown.total());
    }

    /** Of a deleted note its trace, as long as there are replies to hold, as in the list. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public NoteDetails find(NoteId id) {
        Reader reader = readers.of(id);
        Note note = notes.findListed(id.value(), reader.value()).orElseThrow(NotFoundException::new);
        return details(note, reader);
    }

    @May(Action.WRITE)
    public NoteDetails write(PaperId paper, NewNote words) {
        Reader reader = readers.of(paper);
        Note note = new Note(readers.groupOf(paper), paper, reader.id(), words, clock.instant());
        return saved(note, reader);
    }

    @May(Action.CHANGE_NOTE)
    public NoteDetails edit(NoteId id, NoteEdit edit) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        keeping.edit(note, edit, reader);
        return saved(note, reader);
    }

    /** Leaves a trace as long as there are replies; {@link #restore} takes it back within a day. */
    @May(Action.CHANGE_NOTE)
    public void delete(NoteId id, @Nullable Integer version) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.delete(version, reader, clock.instant());
        saved(note, reader);
    }

    @May(Action.CHANGE_NOTE)
    public NoteDetails restore(NoteId id) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.restore(reader);
        return saved(note, reader);
    }

    /** Hides another member's note from all but its author and moderators. */
    @May(Action.MODERATE)
    public NoteDetails hide(NoteId id, @Nullable String reason) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        hiding.hide(note, reason, reader);
        return saved(note, reader);
    }

    @May(Action.MODERATE)
    public NoteDetails unhide(NoteId id) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.unhide();
        log.keep(Deed.of(DeedKind.NOTE_SHOWN).in(note.groupId()).on(id.value()));
        return saved(note, reader);
    }

    /** Ends the thread under a note, or says that a question is answered; {@link #reopen} takes it back. */
    @May(Action.WRITE)
    public NoteDetails settle(NoteId id) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.settle(reader, clock.instant());
        return saved(note, reader);
    }

    @May(Action.WRITE)
    public NoteDetails reopen(NoteId id) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.reopen();
        return saved(note, reader);
    }

    private NoteDetails saved(Note note, Reader reader) {
        return details(keeping.keep(note), reader);
    }

    private NoteDetails details(Note note, Reader reader) {
        return reading.notes(List.of(note), reader).getFirst();
    }
}
