package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.PageMark;

/** What stands around the papers of a page with links. */
final class LinkedRest {

    private final List<LeftOver> rest = new ArrayList<>();
    private final List<LinkedLine> run = new ArrayList<>();
    private String reason = "";

    private LinkedRest() {}

    static List<LeftOver> of(List<LinkedLine> lines, List<LinkedPaper> papers) {
        LinkedRest rest = new LinkedRest();
        int next = 0;
        for (LinkedLine line : lines) {
            while (next < papers.size() && papers.get(next).lastLine() < line.first()) {
                next++;
            }
            boolean covered = next < papers.size() && papers.get(next).firstLine() <= line.first();
            if (covered) {
                rest.end();
            } else if (!line.isBlank()) {
                rest.add(
                        line,
                        next == 0
                                ? "above the first paper"
                                : next < papers.size() ? "between two papers" : "below the last paper");
            }
        }
        rest.end();
        return rest.rest;
    }

    private void add(LinkedLine line, String where) {
        String why = reason(line, where);
        if (!why.equals(reason)) {
            end();
        }
        reason = why;
        run.add(line);
    }

    private void end() {
        if (!run.isEmpty()) {
            String text = run.stream().map(LinkedLine::raw).collect(Collectors.joining("\n"));
            rest.add(new LeftOver(run.getFirst().first(), run.getLast().last(), text, reason));
            run.clear();
        }
        reason = "";
    }

    private static String reason(LinkedLine line, String where) {
        if (line.reference()) {
            return "The list of the page's addresses.";
        }
        PageMark mark = PageMark.of(line.shown());
        if (mark != null) {
            return mark.reason();
        }
        return line.shown().isEmpty() ? "An address of the page itself." : "Stands " + where + " and belongs to none.";
    }
}
