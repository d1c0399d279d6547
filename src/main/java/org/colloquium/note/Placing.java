package org.colloquium.note;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colloquium.common.OneLine;
import org.colloquium.file.PdfService;
import org.colloquium.file.TextState;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the text that a passage from elsewhere is of. What is in none is put on the abstract without a place, for its
 * importer to put it somewhere by hand.
 */
@Component
class Placing {
    private static final Selectors SOME = new Selectors(new Quote("?", "", ""), null);

    private final TargetTexts texts;
    private final PdfService files;
    private final JdbcClient database;

    Placing(TargetTexts texts, PdfService files, JdbcClient database) {
        this.texts = texts;
        this.files = files;
        this.database = database;
    }

    /** A passage with where it stands. */
    record Place(NewTarget target, Anchored anchor) {}

    /** Reads the texts of a paper once for all its passages. */
    Function<ForeignNote, Place> on(PaperId paper) {
        Function<Target, String> text = texts.of(paper)::words;
        List<UUID> pdfs = files.list(paper).stream()
                .filter(it -> it.text() == TextState.THERE)
                .map(it -> it.id().value())
                .toList();
        return note -> place(note, paper, pdfs, text);
    }

    private Place place(ForeignNote note, PaperId paper, List<UUID> pdfs, Function<Target, String> text) {
        if (note.file() != null && isOf(paper, note.file())) {
            return place(note, inPdf(note, note.file()), text);
        }
        Place inAbstract = place(note, NewTarget.inAbstract(note.quote(), note.position()), text);
        return Stream.concat(Stream.of(inAbstract), pdfs.stream().map(pdf -> place(note, inPdf(note, pdf), text)))
                .filter(it -> it.anchor().state() != Anchored.State.ORPHANED)
                .findFirst()
                .orElse(inAbstract);
    }

    private static NewTarget inPdf(ForeignNote note, UUID pdf) {
        return new NewTarget(Target.Kind.PDF, pdf, note.quote(), note.position(), note.page());
    }

    private static Place place(ForeignNote note, NewTarget target, Function<Target, String> text) {
        Quote quote = note.quote();
        Span position = note.position();
        String words = text.apply(new Target(target.kind(), target.file(), SOME, target.page()));
        if (quote != null) {
            return new Place(target, Anchoring.find(new Selectors(quote, position), words));
        }
        if (position == null) {
            throw new IllegalArgumentException("Only an annotation has a place");
        }
        boolean there = position.end() <= words.codePointCount(0, words.length())
                && !OneLine.of(position.of(words)).isEmpty();
        return new Place(
                target, there ? Anchoring.find(Selectors.of(words, position), words) : Anchoring.find(SOME, ""));
    }

    private boolean isOf(PaperId paper, UUID file) {
        return database.sql("""
                        select exists (select from paper_file f join paper p on p.id = f.paper_id
                                       join paper asked on asked.work_id = p.work_id
                                       where f.id = ? and asked.id = ?)""")
                .params(file, paper.value())
                .query(Boolean.class)
                .single();
    }
}
