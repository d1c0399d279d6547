package org.colloquium.note.exchange;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.Named;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.TextDetails;
import org.colloquium.paper.PaperDetails;

/** The notes on a paper as a text in Markdown, plain (CommonMark) or for Obsidian. */
public final class MarkdownExport {
    private static final int BLOCK_ID = 12;

    private final PaperNotes notes;
    private final boolean obsidian;
    private final Pictures pictures;
    private final StringBuilder text = new StringBuilder();

    private MarkdownExport(PaperNotes notes, boolean obsidian, Pictures pictures) {
        this.notes = notes;
        this.obsidian = obsidian;
        this.pictures = pictures;
    }

    /** With headings, quotes and lists. */
    public static String plain(PaperNotes notes, Pictures pictures, Instant now) {
        return new MarkdownExport(notes, false, pictures).write(now);
    }

    /** With properties at its head, callouts, tags, and an id on each block to link to. */
    public static String obsidian(PaperNotes notes, Pictures pictures, Instant now) {
        return new MarkdownExport(notes, true, pictures).write(now);
    }

    private String write(Instant now) {
        PaperDetails paper = notes.paper();
        if (obsidian) {
            text.append(FrontMatter.of(paper, tags(), Provenance.day(now)));
        }
        paragraph("# " + MarkdownText.plain(paper.titleText()));
        if (!obsidian) {
            about(paper, now);
        }
        List<Passages.Numbered> passages = Passages.of(notes);
        if (!passages.isEmpty()) {
            paragraph("## Annotations");
            passages.forEach(this::annotation);
        }
        if (!notes.notes().isEmpty()) {
            paragraph("## Notes");
            notes.notes().forEach(it -> {
                paragraph("### " + by(it, List.of()));
                body(it);
            });
        }
        if (!notes.pages().isEmpty()) {
            paragraph("## Shared page");
            notes.pages()
                    .forEach(it -> paragraph(MarkdownText.safe(it, pictures).stripTrailing()));
        }
        if (notes.isEmpty()) {
            paragraph("Nobody has written a note yet.");
        }
        return text.toString();
    }

    private TreeSet<String> tags() {
        return Stream.concat(
                        notes.annotations().stream().map(it -> it.note().marking()),
                        notes.notes().stream().map(NoteDetails::marking))
                .flatMap(it -> it.tags().stream())
                .map(ObsidianTag::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void about(PaperDetails paper, Instant now) {
        String facts = Stream.of(
                        String.join(", ", paper.authors()),
                        paper.published() == null ? "" : paper.published().toString(),
                        paper.arxivId() == null ? "" : "arXiv:" + paper.arxivId(),
                        paper.doi() == null ? "" : "doi:" + paper.doi())
                .filter(it -> !it.isBlank())
                .map(MarkdownText::plain)
                .collect(Collectors.joining(" · "));
        if (!facts.isEmpty()) {
            paragraph(facts);
        }
        paragraph("Exported from Colloquium on " + Provenance.day(now) + ".");
    }

    private void annotation(Passages.Numbered it) {
        NoteDetails note = it.annotation().note();
        String number = it.number() == 0 ? "–" : String.valueOf(it.number());
        String title = number + " · " + by(note, it.place().isEmpty() ? List.of() : List.of(it.place()));
        String quote = "> " + MarkdownText.plain(it.quote());
        paragraph(obsidian ? "> [!quote] " + title + "\n" + quote : "### " + title + "\n\n" + quote);
        if (obsidian) {
            paragraph("^" + blockId(note));
        }
        body(note);
    }

    /** The end of the id: its beginning is the time, which neighbours share. */
    private static String blockId(NoteDetails note) {
        String id = note.id().toString().replace("-", "");
        return "n" + id.substring(id.length() - BLOCK_ID);
    }

    private String by(NoteDetails note, List<String> more) {
        return Stream.of(List.of(who(note.text())), Passages.remarks(note, notes), more)
                .flatMap(List::stream)
                .map(MarkdownText::plain)
                .collect(Collectors.joining(" · "));
    }

    private static String who(TextDetails by) {
        return by.name() + ", " + Provenance.day(by.writtenAt());
    }

    private void body(NoteDetails note) {
        words(note.text(), "");
        List<String> tags = note.marking().tags();
        if (!tags.isEmpty()) {
            paragraph(tags.stream()
                    .map(it -> obsidian ? "#" + ObsidianTag.of(it) : MarkdownText.plain("#" + it))
                    .collect(Collectors.joining(" ")));
        }
        note.replies().forEach(this::reply);
    }

    private void reply(ReplyDetails reply) {
        paragraph("- **" + MarkdownText.plain(reply.text().name()) + "**, "
                + Provenance.day(reply.text().writtenAt()) + ":");
        words(reply.text(), "  ");
    }

    private void words(TextDetails of, String indent) {
        String words = Passages.words(of);
        String shown =
                words == null ? "*" + Passages.instead(of) + "*" : MarkdownText.safe(Named.spelledOut(words), pictures);
        if (!shown.isBlank()) {
            paragraph(shown.stripTrailing()
                    .lines()
                    .map(it -> it.isEmpty() ? "" : indent + it)
                    .collect(Collectors.joining("\n")));
        }
    }

    private void paragraph(String words) {
        text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
    }
}
