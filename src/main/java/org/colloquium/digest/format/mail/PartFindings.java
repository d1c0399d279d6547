package org.colloquium.digest.format.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/** What was recognised in a part of a mail; null is the part of what is no mail. */
record PartFindings(@Nullable String part, DigestSource source, Recognition recognition) {

    /** With candidates and lines left over that know the part they stand in. */
    static PartFindings of(@Nullable String part, DigestSource source, Recognition recognition) {
        List<Candidate> candidates = recognition.candidates().stream()
                .map(it -> it.but().part(part).build())
                .toList();
        List<LeftOver> leftOver = recognition.leftOver().stream()
                .map(it -> new LeftOver(it.firstLine(), it.lastLine(), it.text(), it.reason(), part))
                .toList();
        return new PartFindings(
                part,
                source,
                new Recognition(
                        recognition.format(),
                        recognition.why(),
                        candidates,
                        leftOver,
                        recognition.declared(),
                        recognition.warnings(),
                        recognition.date()));
    }

    int papers() {
        return recognition.candidates().size();
    }

    int links() {
        return recognition.candidates().stream()
                .mapToInt(it -> it.links().size() + (it.arxivId() == null ? 0 : 1))
                .sum();
    }

    /** The same part when another one says the same and its papers are taken from there. */
    PartFindings asTheSameAgain() {
        List<Line> written =
                source.shown().lines().stream().filter(line -> !line.isBlank()).toList();
        List<LeftOver> all = written.isEmpty()
                ? List.of()
                : List.of(new LeftOver(
                        written.getFirst().first(),
                        written.getLast().last(),
                        written.stream().map(Line::text).collect(Collectors.joining("\n")),
                        "The mail says the same in another part, from which its papers are taken.",
                        part));
        return new PartFindings(
                part, source, new Recognition(Formats.NONE, "", List.of(), all, Map.of(), List.of(), null));
    }
}
