package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.meeting.MeetingDetails;

/** What is left open, as a list, each with the button that takes it. */
class FreeSlots extends UnorderedList {
    FreeSlots(GroupPlace group, Board board, Consumer<OpenSlot> take) {
        addClassNames("rows", "work", "free-slots");
        board.slots().forEach(it -> add(row(group, board, it, take)));
    }

    private static ListItem row(GroupPlace group, Board board, OpenSlot slot, Consumer<OpenSlot> take) {
        Div words = new Div(
                Parts.title(group.path("papers/" + slot.paper()), board.title(slot.paper())),
                Parts.meta(says(group, board, slot)));
        return new ListItem(Parts.classed("row", words, take(slot, board, take)));
    }

    private static String says(GroupPlace group, Board board, OpenSlot slot) {
        MeetingDetails meeting = board.meeting(slot.meeting());
        return Words.sentence(slot.role().name())
                + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone()))
                + (slot.due() == null ? "" : ", due " + Times.in(group.zone()).due(slot.due()));
    }

    /** A button that takes it; where something keeps the reader from it, what it is. */
    static Component take(OpenSlot slot, Board board, Consumer<OpenSlot> take) {
        if (slot.against() != null) {
            return Parts.meta(slot.against().told());
        }
        Button button = Parts.button("Take", () -> take.accept(slot));
        button.setAriaLabel("Take: " + slot.role() + " of " + board.title(slot.paper()));
        return button;
    }

    /**
     * Takes it.
     *
     * @param said where it is told that it did not succeed
     */
    static void take(ClaimService claims, OpenSlot slot, Div said) {
        said.removeAll();
        try {
            claims.claim(slot.id());
        } catch (ConflictException e) {
            said.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            said.add(Notices.error("This is gone in the meantime."));
        }
    }
}
