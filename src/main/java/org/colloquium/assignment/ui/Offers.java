package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.meeting.MeetingDetails;

/** What others offer to the reader, each with the button that takes it. */
class Offers extends UnorderedList {
    Offers(GroupPlace group, Board board, Taking taking) {
        addClassNames("rows", "work", "free-slots");
        board.offered().forEach(it -> {
            Div words = new Div(
                    Parts.title(
                            group.path("papers/" + it.what().paper()),
                            board.title(it.what().paper())),
                    Parts.meta(says(group, board, it)));
            add(new ListItem(Parts.classed("row", words, taking.of(it))));
        });
    }

    private static String says(GroupPlace group, Board board, SwapOffer offer) {
        AssignmentDetails what = offer.what();
        MeetingDetails meeting = board.meeting(what.meeting());
        return board.person(what.member()).name() + " offers" + (offer.to() == null ? "" : " you") + " to be "
                + what.role()
                + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone()))
                + (what.due() == null ? "" : ", due " + Times.in(group.zone()).due(what.due()));
    }
}
