package org.colloquium.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notes and annotations from elsewhere in the caller's name. Each is a transaction of its own: all of it is kept,
 * its thread included, or nothing.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class NoteImport {
    private final AnnotationService annotations;
    private final NoteService notes;
    private final ReplyService replies;
    private final ForeignImages images;
    private final Placing placing;
    private final Readers readers;
    private final PaperTitles papers;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    NoteImport(
            AnnotationService annotations,
            NoteService notes,
            ReplyService replies,
            ForeignImages images,
            Placing placing,
            Readers readers,
            PaperTitles papers,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.annotations = annotations;
        this.notes = notes;
        this.replies = replies;
        this.images = images;
        this.placing = placing;
        this.readers = readers;
        this.papers = papers;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * What {@link #take} would do with these; nothing is kept.
     *
     * @param through told before each how many are through; it may throw to end it
     */
    @May(Action.WRITE)
    public List<ImportPreview> preview(PaperId paper, ForeignItems items, IntConsumer through) {
        Function<ForeignNote, Placing.Place> places = placing.on(paper);
        Set<String> met = new HashSet<>();
        List<ImportPreview> previews = new ArrayList<>();
        items.forEach(item -> {
            through.accept(previews.size());
            previews.add(preview(paper, item, places, met));
        });
        return List.copyOf(previews);
    }

    /**
     * Takes them, one after the other.
     *
     * @param through told before each how many are through; it may throw to end it here, and what was taken stays
     */
    @May(Action.WRITE)
    public ImportOutcome take(PaperId paper, ForeignItems items, IntConsumer through) {
        Function<ForeignNote, Placing.Place> places = placing.on(paper);
        Taking taking = new Taking();
        items.forEach(item -> {
            through.accept(taking.soFar());
            try {
                if (taken(paper, item, places)) {
                    taking.imported++;
                } else {
                    taking.duplicates++;
                }
            } catch (InvalidInputException
                    | MalformedException
                    | TooLargeException
                    | ConflictException
                    | NotFoundException e) {
                taking.failed.add(new ImportOutcome.Failure(item.index(), String.valueOf(e.getMessage())));
            }
        });
        return new ImportOutcome(taking.imported, taking.duplicates, List.copyOf(taking.failed));
    }

    /** What has become of the items so far. */
    private static final class Taking {
        private final List<ImportOutcome.Failure> failed = new ArrayList<>();
        private int imported;
        private int duplicates;

        int soFar() {
            return imported + duplicates + failed.size();
        }
    }

    private ImportPreview preview(
            PaperId paper, ForeignItem item, Function<ForeignNote, Placing.Place> places, Set<String> met) {
        ForeignNote note = item.note();
        if (note == null) {
            return new ImportPreview(item.index(), null, "", 0, null, null, false, item.why());
        }
        Placing.Place place = note.isAnnotation() ? places.apply(note) : null;
        boolean duplicate = !met.add(note.origin()) || isThere(paper, note);
        return new ImportPreview(
                item.index(),
                note.quote() == null ? null : note.quote().exact(),
                note.markdown(),
                note.replies().size(),
                place == null ? null : place.anchor().state(),
                place == null || place.anchor().span() == null
                        ? null
                        : place.target().kind(),
                duplicate,
                null);
    }

    /** @return false when it was there already */
    private boolean taken(PaperId paper, ForeignItem item, Function<ForeignNote, Placing.Place> places) {
        ForeignNote note = item.note();
        if (note == null) {
            throw new InvalidInputException("items", String.valueOf(item.why()));
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            oneAtATime(paper);
            boolean isNew = !isThere(paper, note);
            if (isNew) {
                write(paper, note, places);
            }
            return isNew;
        }));
    }

    /** Of the same file sent twice at once the second one sees what the first one made. */
    private void oneAtATime(PaperId paper) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("import of notes on "
                        + papers.parts(paper).stream()
                                .map(PaperId::value)
                                .sorted()
                                .toList())
                .query((row, number) -> true)
                .list();
    }

    /** Only what the caller may read counts: that somebody else has it privately is not told. */
    private boolean isThere(PaperId paper, ForeignNote note) {
        Reader reader = readers.of(paper);
        return database.sql("""
                        select exists (select from note left join note_origin o on o.note_id = note.id
                                       where note.paper_id = any (:parts) and (o.digest = :digest or note.id = :own) and %s)""".formatted(reader.sees()))
                .param("parts", papers.parts(paper).stream().map(PaperId::value).toArray(UUID[]::new))
                .param("digest", note.digest())
                .param("own", note.own() == null ? new UUID(0, 0) : note.own().value())
                .param("me", reader.value())
                .query(Boolean.class)
                .single();
    }

    private void write(PaperId paper, ForeignNote note, Function<ForeignNote, Placing.Place> places) {
        GroupId group = readers.groupOf(paper);
        Reader author = readers.in(group);
        Map<UUID, UUID> adopted = new HashMap<>();
        UnaryOperator<String> own = words -> images.adopt(group, author.id(), words, note.images(), adopted);
        NoteId made = note.isAnnotation()
                ? annotations
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        places.apply(note).target(),
                                        own.apply(note.markdown()),
                                        note.visibility(),
                                        note.marking()))
                        .id()
                : notes.write(paper, new NewNote(own.apply(note.markdown()), note.visibility()))
                        .id();
        database.sql("insert into note_origin (note_id, digest) values (?, ?)")
                .params(made.value(), note.digest())
                .update();
        note.replies().forEach(it -> replies.write(made, own.apply(it)));
        if (note.settled()) {
            notes.settle(made);
        }
    }
}
