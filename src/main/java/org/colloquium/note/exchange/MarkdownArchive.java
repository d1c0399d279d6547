package org.colloquium.note.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.colloquium.note.PaperNotes;

/** Writes what can be read about each of many papers as one Markdown file in a zip; none is held. */
public final class MarkdownArchive {
    /** Which kind of Markdown. */
    public enum Flavour {
        PLAIN(MarkdownExport::plain),
        OBSIDIAN(MarkdownExport::obsidian);

        private final BiFunction<PaperNotes, Instant, String> text;

        Flavour(BiFunction<PaperNotes, Instant, String> text) {
            this.text = text;
        }

        public String of(PaperNotes notes, Instant now) {
            return text.apply(notes, now);
        }
    }

    private static final String ENDING = ".md";

    private final Flavour flavour;
    private final Instant now;
    private final Set<String> taken = new HashSet<>();

    public MarkdownArchive(Flavour flavour, Instant now) {
        this.flavour = flavour;
        this.now = now;
    }

    /** @param papers gives one paper after the other; one of which there is nothing to read leaves no file */
    public void write(Consumer<Consumer<PaperNotes>> papers, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            papers.accept(it -> {
                if (!it.isEmpty()) {
                    write(it, zip);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PaperNotes notes, ZipOutputStream zip) {
        try {
            ZipEntry entry = new ZipEntry(name(notes));
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(flavour.of(notes, now).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of papers that are called alike the second is told apart by a number. */
    private String name(PaperNotes notes) {
        String name = ExportName.of(notes.paper().titleText(), "");
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free + ENDING;
    }
}
