package org.colloquium.note.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.References;
import org.colloquium.group.GroupId;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteId;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.ReplyId;
import org.colloquium.note.Target;
import org.colloquium.note.TextDetails;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** Notes on a paper for tests of what is written of them; every text may be given. */
record SomeNotes(String title, String author, String passage, String name, String words, String tag, String reply) {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final SomeNotes PLAIN = new SomeNotes(
            "Linearly Mapping", "Ada Lovelace", "Nobody knows", "Bob Roe", "Why *this*?", "probing", "Because");

    /** Everything is the same text. */
    static SomeNotes all(String text) {
        return new SomeNotes(text, text, text, text, text, text, text);
    }

    PaperNotes notes() {
        PaperId paper = new PaperId(new UUID(1, 1));
        String summary = "We show. " + passage + " why.";
        Selectors selectors = new Selectors(
                new Quote(passage, "We show. ", " why."), new Span(9, 9 + passage.codePointCount(0, passage.length())));
        NoteDetails note = note(2, paper, new Marking(Meaning.QUESTION, List.of(tag)), List.of(answered()));
        return new PaperNotes(
                new PaperDetails(
                        paper,
                        new GroupId(new UUID(1, 9)),
                        title,
                        title,
                        summary,
                        summary,
                        List.of(author, "Grace Hopper"),
                        "2209.15162",
                        "10.1000/x_y",
                        LocalDate.of(2022, 9, 30),
                        List.of(),
                        null,
                        null,
                        NOW,
                        null,
                        List.of(),
                        0),
                List.of(new AnnotationDetails(
                        note,
                        new Target(Target.Kind.ABSTRACT, null, selectors, null),
                        Anchoring.find(selectors, summary))),
                List.of(note(3, paper, Marking.NONE, List.of())),
                new MeaningNames(Map.of()),
                null);
    }

    private NoteDetails note(int id, PaperId paper, Marking marking, List<ReplyDetails> replies) {
        return new NoteDetails(
                new NoteId(new UUID(1, id)), paper, Visibility.GROUP, text(words), marking, null, replies);
    }

    private ReplyDetails answered() {
        return new ReplyDetails(new ReplyId(new UUID(1, 4)), new NoteId(new UUID(1, 2)), text(reply));
    }

    private TextDetails text(@Nullable String markdown) {
        return new TextDetails(
                new AccountId(new UUID(1, 5)),
                name,
                false,
                markdown,
                NOW,
                null,
                false,
                false,
                null,
                0,
                true,
                List.of(),
                0,
                References.NONE);
    }
}
