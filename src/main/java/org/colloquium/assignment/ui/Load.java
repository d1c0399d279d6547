package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** What each member has and how far it is: a full square for what is done, an empty one for what is not. */
class Load extends UnorderedList {
    private static final int MOST_SQUARES = 12;

    Load(Board board) {
        addClassNames("people", "why");
        board.people().values().forEach(who -> {
            List<AssignmentDetails> has = of(board, who);
            if (who.eligible() || !has.isEmpty()) {
                add(item(who, has));
            }
        });
    }

    static List<AssignmentDetails> of(Board board, Assignee who) {
        return board.assignments().stream()
                .filter(it -> it.member().equals(who.id()))
                .toList();
    }

    /** "Two open, one done, one declined." */
    static String words(List<AssignmentDetails> has) {
        List<String> parts = new ArrayList<>();
        count(parts, has, AssignmentState.OPEN, "open");
        count(parts, has, AssignmentState.STARTED, "begun");
        count(parts, has, AssignmentState.DONE, "done");
        count(parts, has, AssignmentState.DECLINED, "declined");
        return parts.isEmpty() ? "Nothing yet." : Words.sentence(String.join(", ", parts)) + ".";
    }

    private static void count(List<String> parts, List<AssignmentDetails> has, AssignmentState state, String word) {
        long count = has.stream().filter(it -> it.state() == state).count();
        if (count > 0) {
            parts.add(Words.number(count) + " " + word);
        }
    }

    private static ListItem item(Assignee who, List<AssignmentDetails> has) {
        Span name = new Span(who.call());
        if (who.me()) {
            name.addClassName("you");
        }
        Paragraph words = new Paragraph(words(has) + (who.member() ? "" : " No longer a member."));
        return new ListItem(Faces.of(who.name(), who.colour()), name, squares(has), words);
    }

    private static Span squares(List<AssignmentDetails> has) {
        Span load = Parts.text("load", "");
        load.getElement().setAttribute("aria-hidden", "true"); // the words below say the same
        has.stream()
                .filter(it -> it.state() != AssignmentState.DECLINED)
                .sorted((one, other) ->
                        Boolean.compare(one.state().unfinished(), other.state().unfinished()))
                .limit(MOST_SQUARES)
                .forEach(it -> {
                    Element square = new Element("i");
                    if (it.state().unfinished()) {
                        square.getClassList().add("new");
                    }
                    load.getElement().appendChild(square);
                });
        return load;
    }
}
