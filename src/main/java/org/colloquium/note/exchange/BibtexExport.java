package org.colloquium.note.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.TextDetails;
import org.colloquium.paper.PaperDetails;
import org.jspecify.annotations.Nullable;

/** A paper as an annotated entry of BibTeX: the notes on it are its field {@code annote}. */
public final class BibtexExport {
    private final PaperNotes notes;

    private BibtexExport(PaperNotes notes) {
        this.notes = notes;
    }

    public static String of(PaperNotes notes) {
        return new BibtexExport(notes).write();
    }

    private String write() {
        PaperDetails paper = notes.paper();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + TexEscape.of(paper.titleText()) + "}");
        fields.put("author", paper.authors().stream().map(BibtexExport::name).collect(Collectors.joining(" and ")));
        if (paper.published() != null) {
            fields.put("year", String.valueOf(paper.published().getYear()));
            fields.put("month", String.valueOf(paper.published().getMonthValue()));
        }
        fields.put("journal", text(paper.venue()));
        fields.put("doi", address(paper.doi()));
        fields.put("eprint", address(paper.arxivId()));
        fields.put("archiveprefix", paper.arxivId() == null ? "" : "arXiv");
        fields.put("abstract", text(paper.abstractText()));
        fields.put("annote", annote());
        String body = fields.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .map(it -> "  " + it.getKey() + " = {" + it.getValue() + "}")
                .collect(Collectors.joining(",\n"));
        return "@" + (paper.venue() == null ? "misc" : "article") + "{" + key(paper) + ",\n" + body + "\n}\n";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : TexEscape.of(text);
    }

    /** Between names stands "and", so a name that has it is one in braces. */
    private static String name(String name) {
        String escaped = TexEscape.of(name);
        return escaped.matches("(?is).*\\band\\b.*") ? "{" + escaped + "}" : escaped;
    }

    /** As it is where it can be, and in percent where it has what BibTeX would read. */
    private static String address(@Nullable String address) {
        return address == null
                ? ""
                : address.replaceAll("\\s", "")
                        .replace("%", "%25")
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace("\\", "%5C")
                        .replace("#", "%23")
                        .replace("\"", "%22")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
    }

    private static String key(PaperDetails paper) {
        String author = paper.authors().stream().findFirst().orElse("anonymous");
        String name = letters(
                author.contains(",")
                        ? author.substring(0, author.indexOf(','))
                        : author.replaceFirst(".*\\s(?=\\S)", ""));
        String year = paper.published() == null
                ? ""
                : String.valueOf(paper.published().getYear());
        String word = Stream.of(paper.titleText().split("\\s+"))
                .map(BibtexExport::letters)
                .filter(it -> it.length() > 3)
                .findFirst()
                .orElse("");
        String key = name + year + word;
        return key.isEmpty() ? "paper" + paper.id().toString().substring(0, 8) : key;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    private String annote() {
        List<String> parts = new ArrayList<>();
        for (Passages.Numbered it : Passages.of(notes)) {
            String number = it.number() == 0 ? "" : it.number() + ". ";
            String place = it.place().isEmpty() ? "" : " (" + it.place() + ")";
            parts.add(TexEscape.of(number + "“" + it.quote() + "”" + place)
                    + thread(it.annotation().note()));
        }
        notes.notes().forEach(it -> parts.add(thread(it).strip()));
        return String.join("\n\n    \\par ", parts);
    }

    private String thread(NoteDetails note) {
        Stream<TextDetails> texts =
                Stream.concat(Stream.of(note.text()), note.replies().stream().map(it -> it.text()));
        String words = texts.map(it -> said(it, it == note.text() ? Passages.remarks(note, notes) : List.of()))
                .collect(Collectors.joining("; "));
        String tags =
                note.marking().tags().stream().map(it -> TexEscape.of("#" + it)).collect(Collectors.joining(" "));
        return " — " + words + (tags.isEmpty() ? "" : " " + tags);
    }

    private static String said(TextDetails text, List<String> remarks) {
        String words = Passages.words(text);
        String shown = words == null ? Passages.instead(text) : words;
        String by = String.join(
                ", ",
                Stream.concat(
                                Stream.of(
                                        text.name(),
                                        Provenance.day(text.writtenAt()).toString()),
                                remarks.stream())
                        .toList());
        return TexEscape.of(by + (shown.isBlank() ? "" : ": " + shown));
    }
}
