package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Coverage;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recognition;

/** The records that a recogniser has read: those that describe a paper become one, the others are left over. */
public final class Records {

    private final List<Candidate> papers = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Coverage coverage;
    private int untitled;

    public Records(List<Line> lines) {
        this.coverage = new Coverage(lines);
    }

    /** A record on these lines; a line that the record before it took stays with that one. */
    public void add(Reference record, int firstLine, int lastLine, double confidence) {
        share(record, coverage.firstFree(firstLine, lastLine), lastLine, confidence);
    }

    /** A record on these lines in a format where several may share a line. */
    public void share(Reference record, int first, int lastLine, double confidence) {
        Optional<Candidate> paper = record.candidate(first, lastLine, confidence);
        if (paper.isPresent()) {
            papers.add(paper.get());
            coverage.take(first, lastLine);
            untitled += record.isTitled() ? 0 : 1;
        } else {
            leave(first, lastLine, "A record without a title, an identifier or an abstract.");
        }
    }

    /** These lines belong to no paper. */
    public void leave(int firstLine, int lastLine, String reason) {
        coverage.explain(firstLine, lastLine, reason);
    }

    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** All that was found. */
    public Recognition recognition(String format, String why, String reasonOfOthers) {
        if (untitled > 0) {
            warnings.add(
                    untitled == 1
                            ? "One record has no title and stands under its identifier or the beginning of its abstract."
                            : untitled + " records have no title and stand under their identifiers or the beginnings of"
                                    + " their abstracts.");
        }
        if (papers.isEmpty()) {
            warnings.add("No record that describes a paper was found in it.");
        }
        papers.sort(Comparator.comparingInt(Candidate::firstLine));
        return new Recognition(format, why, papers, coverage.leftOver(reasonOfOthers), Map.of(), warnings, null);
    }
}
