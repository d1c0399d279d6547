package org.colloquium.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in a digest, apart from its papers.
 *
 * @param format the key of the format
 * @param knownBy what the format was known by, in a sentence
 * @param dated the day that the digest bears
 * @param declared how many papers of each kind it says it holds
 * @param warnings what a person should know before importing, in sentences
 */
public record Findings(
        String format,
        String knownBy,
        @Nullable LocalDate dated,
        Map<Kind, Integer> declared,
        List<String> warnings,
        List<LeftOver> leftOver) {
    /** Of a digest that has not been read yet. */
    static final Findings NONE = new Findings(Formats.NONE, "", null, Map.of(), List.of(), List.of());

    static Findings of(Recognition recognition, LocalDate today) {
        List<String> warnings = new ArrayList<>(recognition.warnings());
        recognition.declared().forEach((kind, declared) -> {
            long found = recognition.candidates().stream()
                    .filter(it -> it.kind() == kind)
                    .count();
            if (found != declared) {
                warnings.add("The digest says it holds " + declared + " of the kind “" + kind.key() + "”; " + found
                        + " were found.");
            }
        });
        DigestDate date = recognition.date();
        return new Findings(
                recognition.format(),
                recognition.why(),
                date == null ? null : date.seenOn(today),
                recognition.declared(),
                List.copyOf(warnings),
                recognition.leftOver());
    }

    Findings with(List<String> moreWarnings) {
        List<String> all = Stream.concat(warnings.stream(), moreWarnings.stream())
                .distinct()
                .toList();
        return new Findings(format, knownBy, dated, declared, all, leftOver);
    }

    /** How many lines with something on them belong to no paper. */
    public long linesLeftOver() {
        return leftOver.stream()
                .mapToLong(it -> Math.max(
                        1, it.text().lines().filter(line -> !line.isBlank()).count()))
                .sum();
    }
}
