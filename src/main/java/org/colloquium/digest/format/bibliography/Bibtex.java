package org.colloquium.digest.format.bibliography;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.LineNumbers;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/** BibTeX and BibLaTeX. */
public final class Bibtex implements Recogniser {

    private static final int HEAD = 50_000;
    private static final int MOST_VOLUMES_DEEP = 3;
    private static final Set<String> VOLUMES =
            Set.of("proceedings", "mvproceedings", "collection", "mvcollection", "periodical", "book", "mvbook");

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public String name() {
        return "a bibliography in BibTeX";
    }

    @Override
    public Guess guess(DigestSource source) {
        String text = source.text();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        List<BibtexEntry> entries = BibtexReader.read(head).entries().stream()
                .filter(entry -> entry.fields().size() >= 2)
                .toList();
        if (entries.isEmpty()) {
            return new Guess(0, "It has no entry of BibTeX, such as “@article{…}”.");
        }
        long inEntries =
                entries.stream().mapToLong(entry -> entry.end() - entry.start()).sum();
        String first = "It has entries of BibTeX, the first of them “@"
                + entries.getFirst().type() + "”.";
        return new Guess(
                inEntries * 2 >= head.strip().length() ? 0.97 : inEntries * 10 >= head.length() ? 0.6 : 0.2, first);
    }

    @Override
    public Recognition recognise(DigestSource source) {
        BibtexReader read = BibtexReader.read(source.text());
        LineNumbers lines = LineNumbers.of(source.text());
        Records records = new Records(source.lines().lines());
        read.others()
                .forEach(other ->
                        records.leave(lines.lineAt(other.start()), lines.lineAt(other.end() - 1), other.reason()));
        Map<String, BibtexEntry> byKey = new HashMap<>();
        Set<String> volumes = new HashSet<>();
        for (BibtexEntry entry : read.entries()) {
            byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
            volumes.add(entry.parent());
        }
        volumes.remove("");
        long broken = 0;
        for (BibtexEntry entry : read.entries()) {
            int first = lines.lineAt(entry.start());
            int last = lines.lineAt(Math.max(entry.start(), entry.end() - 1));
            if (VOLUMES.contains(entry.type()) && volumes.contains(entry.key().toLowerCase(Locale.ROOT))) {
                records.leave(first, last, "A volume that entries refer to (crossref), and no paper itself.");
            } else {
                records.add(reference(complete(entry, byKey)), first, last, entry.closed() ? 0.98 : 0.5);
                broken += entry.closed() ? 0 : 1;
            }
        }
        if (broken > 0) {
            records.warn((broken == 1 ? "One entry is" : broken + " entries are")
                    + " not closed by a bracket; look at where these end.");
        }
        return records.recognition(format(), guess(source).why(), BibtexReader.BETWEEN);
    }

    private static BibtexEntry complete(BibtexEntry entry, Map<String, BibtexEntry> byKey) {
        BibtexEntry complete = entry;
        BibtexEntry volume = byKey.get(entry.parent());
        for (int deep = 0; deep < MOST_VOLUMES_DEEP && volume != null && volume != entry; deep++) {
            complete = complete.within(volume);
            volume = volume.parent().isEmpty() ? null : byKey.get(volume.parent());
        }
        return complete;
    }

    private static Reference reference(BibtexEntry entry) {
        Reference reference = new Reference()
                .title(title(entry))
                .summary(withoutBraces(entry.firstOf("abstract", "annotation")))
                .authors(PersonNames.ofBibtex(entry.field("author")))
                .published(date(entry))
                .venue(withoutBraces(entry.firstOf("journal", "journaltitle", "booktitle")))
                .identifier(entry.field("doi"));
        if (isArxiv(entry)) {
            arxivId(entry).ifPresent(id -> reference.identifier("arXiv:" + id));
        }
        for (String name : List.of("url", "pdf", "link", "ee", "bdsk-url-1", "adsurl", "howpublished")) {
            reference.address(entry.field(name));
        }
        for (String name : List.of("journal", "journaltitle", "note", "number", "volume", "eprint")) {
            if (entry.field(name).toLowerCase(Locale.ROOT).contains("arxiv")) {
                reference.identifier(Reference.joined(entry.field(name)));
            }
        }
        return reference;
    }

    private static String title(BibtexEntry entry) {
        String title = withoutBraces(entry.field("title"));
        String subtitle = withoutBraces(entry.field("subtitle"));
        return title.isBlank() || subtitle.isBlank() ? title : title + ": " + subtitle;
    }

    /** A value in braces of its own, {@code {{Title}}}, without these. */
    private static String withoutBraces(String value) {
        String text = value.strip();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            i += c == '\\' ? 1 : 0;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return text;
            }
        }
        return depth == 0 && text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    }

    private static boolean isArxiv(BibtexEntry entry) {
        String archive = entry.firstOf("archiveprefix", "eprinttype", "primaryclass");
        return archive.isEmpty() ? entry.type().equals("misc") : !archive.equalsIgnoreCase("pubmed");
    }

    private static Optional<ArxivId> arxivId(BibtexEntry entry) {
        String eprint = entry.field("eprint").strip();
        return ArxivId.parse(eprint)
                .or(() -> ArxivId.parse(entry.field("primaryclass").strip() + "/" + eprint));
    }

    private static @Nullable String date(BibtexEntry entry) {
        String date = entry.field("date").strip();
        String year = entry.field("year").strip();
        return WrittenDate.iso(date)
                .or(() -> WrittenDate.iso(year, entry.field("month"), entry.field("day")))
                .or(() -> WrittenDate.iso(year))
                .orElse(year.isEmpty() ? date : year);
    }
}
