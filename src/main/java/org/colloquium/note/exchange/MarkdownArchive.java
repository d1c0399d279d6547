package org.colloquium.note.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.colloquium.common.Markup;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.ImageId;
import org.colloquium.note.PaperNotes;

/**
 * Writes what can be read about each of many papers as one Markdown file in a zip, with the images that it shows beside it;
 * none is held.
 */
public final class MarkdownArchive {
    /** Which kind of Markdown. */
    public enum Flavour {
        PLAIN(MarkdownExport::plain),
        OBSIDIAN(MarkdownExport::obsidian);

        private final Writer writer;

        Flavour(Writer writer) {
            this.writer = writer;
        }

        public String of(PaperNotes notes, Pictures pictures, Instant now) {
            return writer.write(notes, pictures, now);
        }

        private interface Writer {
            String write(PaperNotes notes, Pictures pictures, Instant now);
        }
    }

    private static final String ENDING = ".md";

    private final Flavour flavour;
    private final KeptImages images;
    private final Instant now;
    private final Set<String> taken = new HashSet<>();
    private final Map<UUID, Optional<String>> written = new HashMap<>();

    public MarkdownArchive(Flavour flavour, KeptImages images, Instant now) {
        this.flavour = flavour;
        this.images = images;
        this.now = now;
    }

    /** Whether a text of these alone would lack images. */
    public static boolean isNeeded(PaperNotes notes) {
        return Stream.concat(notes.annotations().stream().map(AnnotationDetails::note), notes.notes().stream())
                        .anyMatch(it -> !Passages.images(it).isEmpty())
                || notes.pages().stream().anyMatch(it -> !Markup.images(it).isEmpty());
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
        Pictures beside =
                image -> written.computeIfAbsent(image, it -> picture(it, zip)).orElse(null);
        String text = flavour.of(notes, beside, now);
        write(name(notes), text.getBytes(StandardCharsets.UTF_8), zip);
    }

    private Optional<String> picture(UUID image, ZipOutputStream zip) {
        return images.find(new ImageId(image)).map(it -> {
            String path = "images/" + image + "." + it.type().substring("image/".length());
            write(path, it.bytes(), zip);
            return path;
        });
    }

    private void write(String path, byte[] bytes, ZipOutputStream zip) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(bytes);
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
