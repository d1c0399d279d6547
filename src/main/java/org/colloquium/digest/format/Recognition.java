package org.colloquium.digest.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in a digest. In formats made of lines, the spans of the candidates and the lines left over do
 * not overlap, and together cover every line that is not blank.
 *
 * @param format the key of the format; {@link Formats#NONE} if nothing was recognised
 * @param why what the format was known by, or why none was, in a sentence
 * @param candidates the papers, in the order of the source
 * @param declared how many papers of each kind the source says it holds; a kind it does not declare is absent
 * @param warnings what a person should know before importing, in sentences
 * @param date the date that the digest bears, if it bears one
 */
public record Recognition(
        String format,
        String why,
        List<Candidate> candidates,
        List<LeftOver> leftOver,
        Map<Kind, Integer> declared,
        List<String> warnings,
        @Nullable DigestDate date) {

    public Recognition {
        candidates = List.copyOf(candidates);
        leftOver = List.copyOf(leftOver);
        declared = Map.copyOf(declared);
        why = Storable.of(why);
        warnings = warnings.stream().map(Storable::of).toList();
    }

    /** Whether no format was recognised, or a format without any paper. */
    public boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** The same with these warnings instead. */
    public Recognition with(List<String> allWarnings) {
        return new Recognition(format, why, candidates, leftOver, declared, allWarnings, date);
    }
}
