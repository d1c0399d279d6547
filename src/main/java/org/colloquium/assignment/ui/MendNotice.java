package org.colloquium.assignment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Mending;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Says to organisers where somebody is missing, and leads to where that is mended; empty where nobody is. */
class MendNotice extends Div {
    private static final int MOST_NAMES = 3;

    MendNotice(GroupPlace group, Board board) {
        addClassName("notices");
        List<AssignmentDetails> left = Mending.needed(board);
        if (!left.isEmpty()) {
            Div notice = Notices.due(words(board, left));
            notice.add(Parts.classed(
                    "acts", Parts.button("Mend", () -> UI.getCurrent().navigate(group.path(MendView.PATH)))));
            add(notice);
        }
    }

    /** "Two assignments need somebody else: Mei no longer takes part, Max has declined." */
    private static String words(Board board, List<AssignmentDetails> left) {
        List<String> why = left.stream()
                .map(it -> {
                    Assignee who = board.person(it.member());
                    return who.name() + (who.eligible() ? " has declined" : " no longer takes part");
                })
                .distinct()
                .toList();
        String more = why.size() > MOST_NAMES ? " and " + Words.count(why.size() - MOST_NAMES, "other", "others") : "";
        return Words.sentence(Words.count(left.size(), "assignment needs", "assignments need")) + " somebody else: "
                + String.join(", ", why.subList(0, Math.min(why.size(), MOST_NAMES))) + more + ".";
    }
}
