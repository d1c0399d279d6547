package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.meeting.MeetingDetails;

/** What is left open, as a list, each with the button that takes it. */
class FreeSlots extends UnorderedList {
    FreeSlots(GroupPlace group, Board board, Taking taking) {
        addClassNames("rows", "work", "free-slots");
        board.slots().forEach(it -> {
            Div words = new Div(
                    Parts.title(group.path("papers/" + it.paper()), board.title(it.paper())),
                    Parts.meta(says(group, board, it)));
            add(new ListItem(Parts.classed("row", words, taking.of(it))));
        });
    }

    private static String says(GroupPlace group, Board board, OpenSlot slot) {
        MeetingDetails meeting = board.meeting(slot.meeting());
        return Words.sentence(slot.role().name())
                + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone()))
                + (slot.due() == null ? "" : ", due " + Times.in(group.zone()).due(slot.due()));
    }
}
