package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * Papers as people write them down: a title, perhaps its authors, and below them an arXiv id, a DOI or a link to one; then a
 * blank line, or the next title.
 */
public final class TitledIds implements Recogniser {
    private static final int LEAST = 2; // papers; one alone may be anything
    private static final int LONGEST_LINE = 600;
    private static final int MOST_LINES = 4; // of title and authors
    private static final int HEAD = 2_000;
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:[-*+•·–—>#]{1,3}|\\(?\\d{1,4}[.):\\]]|\\[\\d{1,4}])\\s+");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.\\-]*(?:\\s+[\\p{L}\\p{M}'’.\\-]+){1,4}");

    @Override
    public String format() {
        return "titled-ids";
    }

    @Override
    public String name() {
        return "titles with arXiv ids or DOIs below them";
    }

    @Override
    public Guess guess(DigestSource source) {
        List<Line> head = source.lines().lines().stream().limit(HEAD).toList();
        List<Entry> entries = entries(head);
        long papers = entries.stream().filter(Entry::isPaper).count();
        double share = entries.isEmpty() ? 0 : (double) papers / entries.size();
        return new Guess(
                papers >= LEAST && share > 0.5 ? 0.5 + 0.35 * share : 0.2 * share,
                papers + " of " + entries.size() + " pieces of it are a title with an arXiv id or a DOI below it.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Candidate> papers = new ArrayList<>();
        List<LeftOver> leftOver = new ArrayList<>();
        for (Entry it : entries(source.lines().lines())) {
            if (it.isPaper()) {
                papers.add(it.paper());
            } else {
                leftOver.add(it.left());
            }
        }
        return new Recognition(
                format(), guess(source).why(), papers, leftOver, Map.of(), List.copyOf(source.notes()), null);
    }

    private static List<Entry> entries(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        List<Line> words = new ArrayList<>();
        for (Line line : lines) {
            WrittenIds ids = line.text().length() > LONGEST_LINE ? null : WrittenIds.in(line.text());
            if (ids != null && ids.alone()) {
                entries.add(new Entry(List.copyOf(words), line, ids.ids()));
                words.clear();
            } else if (!line.isBlank()) {
                words.add(line);
            } else if (!words.isEmpty()) {
                entries.add(new Entry(List.copyOf(words), null, List.of()));
                words.clear();
            }
        }
        if (!words.isEmpty()) {
            entries.add(new Entry(List.copyOf(words), null, List.of()));
        }
        return entries;
    }

    /**
     * @param words the lines above the id, or lines without one
     * @param at the line of the id
     */
    private record Entry(List<Line> words, @Nullable Line at, List<WrittenIds.Id> ids) {
        boolean isPaper() {
            return at != null && ids.size() == 1 && !words.isEmpty() && words.size() <= MOST_LINES;
        }

        Candidate paper() {
            List<String> authors =
                    words.size() < 2 ? List.of() : names(words.getLast().text());
            List<Line> title = authors.isEmpty() ? words : words.subList(0, words.size() - 1);
            WrittenIds.Id id = ids.getFirst();
            return Candidate.titled(MARK.matcher(String.join(
                                    " ",
                                    title.stream().map(it -> it.text().strip()).toList()))
                            .replaceFirst("")
                            .strip())
                    .authors(authors)
                    .arxivId(id.arxivId())
                    .doi(id.doi())
                    .links(id.link())
                    .lines(words.getFirst().first(), last().last())
                    .confidence(0.8)
                    .build();
        }

        LeftOver left() {
            List<Line> all =
                    Stream.concat(words.stream(), Stream.ofNullable(at)).toList();
            return new LeftOver(
                    all.getFirst().first(),
                    all.getLast().last(),
                    String.join("\n", all.stream().map(Line::text).toList()),
                    at == null
                            ? "There is no arXiv id and no DOI below it."
                            : "It is not clear which title this is of.");
        }

        private Line last() {
            return at == null ? words.getLast() : at;
        }

        private static List<String> names(String line) {
            List<String> parts = line.length() > LONGEST_LINE ? List.of() : ArxivAuthors.of(line);
            return parts.stream().allMatch(it -> NAME.matcher(it).matches()) ? parts : List.of();
        }
    }
}
