package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;

/** What stands around the papers of a report, in runs of lines. */
final class NepRest {

    private NepRest() {}

    static List<LeftOver> of(List<Line> lines, List<Candidate> papers) {
        List<LeftOver> rest = new ArrayList<>();
        int next = 0;
        for (Candidate paper : papers) {
            add(
                    rest,
                    lines.subList(next, paper.firstLine() - 1),
                    next == 0 ? "above the first paper" : "between two papers");
            next = paper.lastLine();
        }
        add(
                rest,
                lines.subList(next, lines.size()),
                papers.isEmpty() ? "in a text without numbered papers" : "below the last paper");
        return rest;
    }

    private static void add(List<LeftOver> rest, List<Line> between, String where) {
        List<Line> run = new ArrayList<>();
        for (Line line : between) {
            if (line.isBlank()) {
                end(rest, run, where);
            } else {
                run.add(line);
            }
        }
        end(rest, run, where);
    }

    private static void end(List<LeftOver> rest, List<Line> run, String where) {
        if (!run.isEmpty()) {
            String text = run.stream().map(Line::text).collect(Collectors.joining("\n"));
            rest.add(new LeftOver(run.getFirst().first(), run.getLast().last(), text, reason(run, where)));
            run.clear();
        }
    }

    private static String reason(List<Line> run, String where) {
        return NepEntry.NUMBERED.matcher(run.getFirst().text()).matches()
                ? "The report's overview of its papers."
                : "Stands " + where + " and belongs to none.";
    }
}
