package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.meeting.MeetingDetails;

/** What others offer to the reader, each with the button that takes it. */
class Offers extends UnorderedList {
    Offers(GroupPlace group, Board board, Consumer<SwapOffer> take) {
        addClassNames("rows", "work", "free-slots");
        board.offered().forEach(it -> add(row(group, board, it, take)));
    }

    private static ListItem row(GroupPlace group, Board board, SwapOffer offer, Consumer<SwapOffer> take) {
        Div words = new Div(
                Parts.title(
                        group.path("papers/" + offer.what().paper()),
                        board.title(offer.what().paper())),
                Parts.meta(says(group, board, offer)));
        return new ListItem(Parts.classed("row", words, act(board, offer, take)));
    }

    private static Component act(Board board, SwapOffer offer, Consumer<SwapOffer> take) {
        if (!offer.open() && offer.against() != null) {
            return Parts.meta(offer.against().told());
        }
        Button button = Parts.button("Take…", () -> take.accept(offer));
        button.setAriaLabel("Take: " + offer.what().role() + " of "
                + board.title(offer.what().paper()));
        return button;
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
