package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps account of the lines of a digest: what a paper takes is its own, and what none takes is left over. */
public final class Coverage {

    private final List<Line> lines;
    private final BitSet taken = new BitSet();
    private final Map<Integer, String> reasons = new HashMap<>();

    /** Nothing is taken of these lines yet; they are numbered from 1 without gaps. */
    public Coverage(List<Line> lines) {
        this.lines = lines;
    }

    /** The lines belong to a paper. */
    public void take(int first, int last) {
        taken.set(first, last + 1);
    }

    /** If no paper takes them, this is why. */
    public void explain(int first, int last, String reason) {
        for (int line = first; line <= last; line++) {
            reasons.put(line, reason);
        }
    }

    /** Whether a paper took the line. */
    public boolean isTaken(int line) {
        return taken.get(line);
    }

    /** The first line from this one on that no paper has taken yet, or {@code last} if all are. */
    public int firstFree(int first, int last) {
        return Math.min(taken.nextClearBit(first), last);
    }

    /** The lines that are not blank and that no paper took, in runs of one reason. */
    public List<LeftOver> leftOver(String reasonOfOthers) {
        List<LeftOver> runs = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        String reason = "";
        for (Line line : lines) {
            boolean ends = taken.get(line.first());
            String next = reasons.getOrDefault(line.first(), reasonOfOthers);
            if (!run.isEmpty() && (ends || (!line.isBlank() && !next.equals(reason)))) {
                runs.add(leftOver(run, reason));
                run.clear();
            }
            if (!ends && !(line.isBlank() && run.isEmpty())) {
                reason = line.isBlank() ? reason : next;
                run.add(line);
            }
        }
        if (!run.isEmpty()) {
            runs.add(leftOver(run, reason));
        }
        return runs;
    }

    private static LeftOver leftOver(List<Line> run, String reason) {
        int end = run.size();
        while (end > 1 && run.get(end - 1).isBlank()) {
            end--;
        }
        List<Line> written = run.subList(0, end);
        String text = written.stream().map(Line::text).collect(Collectors.joining("\n"));
        return new LeftOver(written.getFirst().first(), written.getLast().last(), text, reason);
    }
}
