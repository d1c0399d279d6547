package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;

/** The board by paper, by title: below each who does what with it, at whatever meeting. */
class PaperRows extends UnorderedList {
    PaperRows(GroupDetails group, Board board, boolean onlyMine) {
        addClassNames("rows", "by-paper");
        Map<PaperId, List<AssignmentDetails>> papers = board.assignments().stream()
                .collect(Collectors.groupingBy(
                        AssignmentDetails::paper,
                        () -> new TreeMap<>(Comparator.comparing(board::title).thenComparing(PaperId::value)),
                        Collectors.toList()));
        papers.forEach((paper, assignments) -> {
            if (!onlyMine
                    || assignments.stream()
                            .anyMatch(it -> board.person(it.member()).me())) {
                add(row(group, board, paper, assignments));
            }
        });
    }

    private static ListItem row(GroupDetails group, Board board, PaperId paper, List<AssignmentDetails> assignments) {
        Div words = new Div(Parts.title(group.place().path("papers/" + paper), board.title(paper)));
        UnorderedList people = new UnorderedList();
        people.addClassName("people");
        assignments.stream()
                .sorted(Comparator.comparing(AssignmentDetails::role))
                .forEach(it -> people.add(person(group, board, it)));
        words.add(people);
        return new ListItem(words);
    }

    private static ListItem person(GroupDetails group, Board board, AssignmentDetails it) {
        Assignee who = board.person(it.member());
        MeetingDetails meeting = board.meeting(it.meeting());
        boolean late = AssignmentWords.late(it, meeting, group.zone());
        String state = AssignmentWords.dueOrState(it, late, group.zone());
        return new ListItem(
                Slot.of(who, who.call(), "", null, false, "", null),
                Shape.of(it, late),
                Parts.text(
                        late ? "meta due" : "meta",
                        Words.sentence(it.role().name())
                                + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone()))
                                + (state.isEmpty() ? "" : ", " + state)));
    }
}
