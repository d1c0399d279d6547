package org.colloquium.digest.format.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.PageDate;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/** A report of RePEc's New Economics Papers: numbered papers, each with authors, address, abstract and keywords. */
public final class NepReport implements Recogniser {

    private static final Pattern DATE = Pattern.compile(
            "(?:\\[nep-\\w{1,10}]|issue of)\\s{1,3}(\\d{4})[-‐‑‒–](\\d{2})[-‐‑‒–](\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 6_000;
    private static final int LOOKED_AT = 100_000;

    @Override
    public String format() {
        return "repec-nep";
    }

    @Override
    public String name() {
        return "a report of RePEc's New Economics Papers";
    }

    @Override
    public Guess guess(DigestSource source) {
        if (source.html().isPresent()) {
            return new Guess(0, "It is a page.");
        }
        String head = head(source, HEAD);
        boolean named = head.contains("nep.repec.org")
                || head.contains("NEP: New Economics Papers")
                || source.subject().filter(it -> it.contains("[nep-")).isPresent();
        boolean entries = !NepEntry.in(sample(source)).isEmpty();
        if (entries && named) {
            return new Guess(0.97, "It names New Economics Papers, and has numbered papers with their fields.");
        }
        return entries && head(source, LOOKED_AT).contains("d.repec.org/n?u=RePEc:")
                ? new Guess(0.9, "It has numbered papers with addresses of RePEc.")
                : new Guess(0, "It has no numbered papers as RePEc sends them.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        List<Line> lines = source.lines().lines();
        List<NepEntry> entries = NepEntry.in(lines);
        List<Candidate> candidates = entries.stream().map(NepEntry::candidate).toList();
        List<Line> above = candidates.isEmpty()
                ? lines
                : lines.subList(0, candidates.getFirst().firstLine() - 1);
        Optional<Integer> declared = NepCount.declared(source.subject().orElse(null), above);
        return new Recognition(
                format(),
                guess(source).why(),
                candidates,
                NepRest.of(lines, candidates),
                declared.map(it -> Map.of(Kind.NEW, it)).orElse(Map.of()),
                candidates.isEmpty() ? List.of("No numbered paper with its fields was found in it.") : List.of(),
                date(source));
    }

    private static @Nullable DigestDate date(DigestSource source) {
        Matcher issue = DATE.matcher(source.subject().orElse("") + "\n" + head(source, HEAD));
        return issue.find() ? PageDate.find(issue.group(1) + "-" + issue.group(2) + "-" + issue.group(3)) : null;
    }

    private static String head(DigestSource source, int length) {
        return source.text().substring(0, Math.min(length, source.text().length()));
    }

    private static List<Line> sample(DigestSource source) {
        List<Line> lines = source.lines().lines();
        return lines.subList(0, Math.min(3_000, lines.size()));
    }
}
