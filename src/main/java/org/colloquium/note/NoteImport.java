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
import org.jspecify.annotations.Nullable;
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
    private final Destinations destinations;
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
            Destinations destinations,
            Readers readers,
            PaperTitles papers,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.annotations = annotations;
        this.notes = notes;
        this.replies = replies;
        this.images = images;
        this.placing = placing;
        this.destinations = destinations;
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
        return previews(items, any -> paper, through);
    }

    /** The same for items that are about any paper of a group's library. */
    @May(Action.WRITE)
    public List<ImportPreview> preview(GroupId group, ForeignItems items, IntConsumer through) {
        return previews(items, destinations.in(group, items), through);
    }

    /**
     * Takes them, one after the other.
     *
     * @param through told before each how many are through; it may throw to end it here, and what was taken stays
     */
    @May(Action.WRITE)
    public ImportOutcome take(PaperId paper, ForeignItems items, IntConsumer through) {
        return taken(items, any -> paper, through);
    }

    /** The same for items that are about any paper of a group's library; those about another cannot be taken. */
    @May(Action.WRITE)
    public ImportOutcome take(GroupId group, ForeignItems items, IntConsumer through) {
        return taken(items, destinations.in(group, items), through);
    }

    private List<ImportPreview> previews(
            ForeignItems items, Function<ForeignNote, PaperId> papers, IntConsumer through) {
        Spots spots = new Spots();
        Set<String> met = new HashSet<>();
        List<ImportPreview> previews = new ArrayList<>();
        items.forEach(item -> {
            through.accept(previews.size());
            previews.add(preview(item, papers, spots, met));
        });
        return List.copyOf(previews);
    }

    private ImportOutcome taken(ForeignItems items, Function<ForeignNote, PaperId> papers, IntConsumer through) {
        Spots spots = new Spots();
        Taking taking = new Taking();
        items.forEach(item -> {
            through.accept(taking.soFar());
            try {
                if (taken(item, papers, spots)) {
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

    /** Where passages stand in the paper at hand: items of one paper mostly follow each other. */
    private final class Spots {
        private @Nullable PaperId at;
        private Function<ForeignNote, Placing.Place> places = note -> {
            throw new IllegalStateException();
        };

        Placing.Place of(PaperId paper, ForeignNote note) {
            if (!paper.equals(at)) {
                places = placing.on(paper);
                at = paper;
            }
            return places.apply(note);
        }
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
            ForeignItem item, Function<ForeignNote, PaperId> papers, Spots spots, Set<String> met) {
        ForeignNote note = item.note();
        if (note == null) {
            return failed(item, null, String.valueOf(item.why()));
        }
        PaperId paper;
        try {
            paper = papers.apply(note);
        } catch (InvalidInputException e) {
            return failed(item, note, String.valueOf(e.getMessage()));
        }
        Placing.Place place = note.isAnnotation() ? spots.of(paper, note) : null;
        boolean duplicate = !met.add(note.origin()) || isThere(paper, note);
        return new ImportPreview(
                item.index(),
                paper,
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

    private static ImportPreview failed(ForeignItem item, @Nullable ForeignNote note, String why) {
        return new ImportPreview(
                item.index(),
                null,
                note == null || note.quote() == null ? null : note.quote().exact(),
                note == null ? "" : note.markdown(),
                0,
                null,
                null,
                false,
                why);
    }

    /** @return false when it was there already */
    private boolean taken(ForeignItem item, Function<ForeignNote, PaperId> papers, Spots spots) {
        ForeignNote note = item.note();
        if (note == null) {
            throw new InvalidInputException("items", String.valueOf(item.why()));
        }
        PaperId paper = papers.apply(note);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            oneAtATime(paper);
            boolean isNew = !isThere(paper, note);
            if (isNew) {
                write(paper, note, spots);
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

    private void write(PaperId paper, ForeignNote note, Spots spots) {
        GroupId group = readers.groupOf(paper);
        Reader author = readers.in(group);
        Map<UUID, UUID> adopted = new HashMap<>();
        UnaryOperator<String> own = words -> images.adopt(group, author.id(), words, note.images(), adopted);
        NoteId made = note.isAnnotation()
                ? annotations
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        spots.of(paper, note).target(),
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
