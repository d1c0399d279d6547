package org.colloquium.note;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperTitles;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annotations: notes anchored to a passage. What is the same for every note (delete, restore, hide, reply, settle) is
 * done by {@link NoteService} and {@link ReplyService} under the same id.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AnnotationService {
    /** So many are beside one text; whoever has more reads them in the stream. */
    public static final int MOST = 1_000;

    private static final UUID OLDEST = new UUID(0, 0);

    private final Notes notes;
    private final NoteKeeping keeping;
    private final TextReader reading;
    private final Readers readers;
    private final PaperTitles titles;
    private final PaperService papers;
    private final TargetTexts texts;
    private final Clock clock;

    AnnotationService(
            Notes notes,
            NoteKeeping keeping,
            TextReader reading,
            Readers readers,
            PaperTitles titles,
            PaperService papers,
            TargetTexts texts,
            Clock clock) {
        this.notes = notes;
        this.keeping = keeping;
        this.reading = reading;
        this.readers = readers;
        this.titles = titles;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    /** The annotations on a paper with their threads, the oldest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<AnnotationDetails> list(PaperId paper, PageRequest page) {
        Reader reader = readers.of(paper);
        UUID after = Objects.requireNonNullElse(Cursor.readId(page.after()), OLDEST);
        List<UUID> parts = titles.parts(paper).stream().map(PaperId::value).toList();
        List<Note> found = notes.annotations(parts, reader.value(), after, Limit.of(page.limit() + 1));
        Listing<Note> shown =
                Listing.of(found, page, it -> Cursor.of(it.value()), notes.countAnnotations(parts, reader.value()));
        return new Listing<>(details(paper, shown.items(), reader), shown.next(), shown.total());
    }

    /** The annotations on a paper for those who read it, the oldest first and at most {@link #MOST}. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<AnnotationDetails> beside(PaperId paper) {
        Reader reader = readers.of(paper);
        List<UUID> parts = titles.parts(paper).stream().map(PaperId::value).toList();
        return details(paper, notes.annotations(parts, reader.value(), OLDEST, Limit.of(MOST)), reader);
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public AnnotationDetails find(NoteId id) {
        Reader reader = readers.of(id);
        Note note = notes.findListed(id.value(), reader.value()).orElseThrow(NotFoundException::new);
        return details(note, reader);
    }

    @May(Action.WRITE)
    public AnnotationDetails annotate(PaperId paper, NewAnnotation made) {
        Reader reader = readers.of(paper);
        PaperId work = papers.find(paper).id();
        Target target = texts.completed(work, made.target());
        Note note = new Note(readers.groupOf(paper), work, reader.id(), made, target, clock.instant());
        note.tagAsTyped("");
        return details(keeping.keep(note), reader);
    }

    @May(Action.CHANGE_NOTE)
    public AnnotationDetails edit(NoteId id, AnnotationEdit edit) {
        Reader reader = readers.of(id);
        Note note = keeping.change(id, reader);
        note.target();
        if (edit.marking() != null) {
            note.mark(edit.marking(), reader);
        }
        if (edit.target() != null) {
            note.move(texts.completed(note.paper(), edit.target()), reader);
        }
        keeping.edit(note, edit.words(), reader);
        return details(keeping.keep(note), reader);
    }

    private AnnotationDetails details(Note note, Reader reader) {
        note.target();
        return details(note.paper(), List.of(note), reader).getFirst();
    }

    private List<AnnotationDetails> details(PaperId paper, List<Note> found, Reader reader) {
        TargetTexts.Finder finder = texts.of(paper);
        Map<NoteId, NoteDetails> read =
                reading.notes(found, reader).stream().collect(Collectors.toMap(NoteDetails::id, it -> it));
        return found.stream()
                .map(it -> new AnnotationDetails(
                        Objects.requireNonNull(read.get(it.id())), it.target(), finder.anchor(it.target())))
                .toList();
    }
}
