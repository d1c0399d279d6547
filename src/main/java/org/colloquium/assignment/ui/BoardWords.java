package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** What the board says in sentences. */
final class BoardWords {
    private BoardWords() {}

    /** The page's heading. */
    static String answer(Board board) {
        List<AssignmentDetails> all = board.assignments();
        if (all.isEmpty()) {
            return "Nobody is assigned yet";
        }
        long open = all.stream().filter(it -> it.state().unfinished()).count();
        return open == 0
                ? "Everything is done"
                : Words.sentence(Words.count(open, "assignment is to be done", "assignments are to be done"));
    }

    /** The heading of the calendar. */
    static String month(Board board) {
        long open = board.assignments().stream()
                .filter(it -> it.state().unfinished())
                .count();
        return open == 0
                ? "Nothing is to be done in this month"
                : Words.sentence(Words.count(open, "assignment is", "assignments are")) + " to be done in this month";
    }

    static @Nullable String line(Board board, BoardRows rows) {
        long wanted = rows.wanted(PaperRole.PRESENTER);
        String presenters = wanted == 0
                ? ""
                : Words.sentence(Words.count(wanted, "paper has", "papers have")) + " no presenter yet.";
        return board.assignments().size() < BoardService.MOST
                ? presenters.isEmpty() ? null : presenters
                : (presenters + " The latest " + BoardService.MOST + " are shown.").strip();
    }

    static Component nothing(boolean mine, boolean organises) {
        Paragraph say = new Paragraph(
                mine
                        ? "Nothing is assigned to you."
                        : organises
                                ? "Assign a paper to a member: who presents it, who discusses it, who takes notes."
                                : "When an organiser assigns a paper, it stands here.");
        say.addClassName("say");
        return Parts.classed("empty", say);
    }
}
