package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The board by paper, by title: below each who does what with it at whatever meeting, and what is left open. */
class PaperRows extends UnorderedList {
    private final GroupDetails group;
    private final Board board;
    private final Taking taking;

    PaperRows(GroupDetails group, Board board, boolean onlyMine, Taking taking) {
        this.group = group;
        this.board = board;
        this.taking = taking;
        addClassNames("rows", "by-paper");
        Set<PaperId> papers = new TreeSet<>(Comparator.comparing(board::title).thenComparing(PaperId::value));
        board.assignments().stream()
                .filter(it -> !onlyMine || board.person(it.member()).me())
                .forEach(it -> papers.add(it.paper()));
        if (!onlyMine) {
            board.slots().forEach(it -> papers.add(it.paper()));
        }
        papers.forEach(it -> add(row(it)));
    }

    private ListItem row(PaperId paper) {
        UnorderedList people = new UnorderedList();
        people.addClassName("people");
        board.assignments().stream()
                .filter(it -> it.paper().equals(paper))
                .sorted(Comparator.comparing(AssignmentDetails::role))
                .forEach(it -> people.add(person(it)));
        board.slots().stream()
                .filter(it -> it.paper().equals(paper))
                .sorted(Comparator.comparing(OpenSlot::role))
                .forEach(it -> people.add(open(it)));
        return new ListItem(new Div(Parts.title(group.place().path("papers/" + paper), board.title(paper)), people));
    }

    private ListItem person(AssignmentDetails it) {
        Assignee who = board.person(it.member());
        MeetingDetails meeting = board.meeting(it.meeting());
        boolean late = AssignmentWords.late(it, meeting, group.zone());
        String state = AssignmentWords.dueOrState(it, late, group.zone());
        ListItem person = new ListItem(
                Slot.of(who, who.call(), "", null, false, "", null),
                Shape.of(it, late),
                Parts.text(
                        late ? "meta due" : "meta",
                        role(it.role().name(), meeting) + (state.isEmpty() ? "" : ", " + state)));
        taking.ofOffered(it).ifPresent(person::add);
        return person;
    }

    private ListItem open(OpenSlot it) {
        String due = it.due() == null ? "" : ", due " + Times.in(group.zone()).due(it.due());
        Component slot = Slot.open(it.role(), board.title(it.paper()), null);
        return new ListItem(slot, Parts.meta(role(it.role().name(), board.meeting(it.meeting())) + due), taking.of(it));
    }

    private String role(String name, @Nullable MeetingDetails meeting) {
        return Words.sentence(name) + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone()));
    }
}
