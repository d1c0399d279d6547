package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Hindrance;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** How the reader takes what is left open or offered to them, wherever that is shown. */
final class Taking {
    private final Desk desk;
    private final GroupPlace group;
    private final Board board;
    private final Div said;
    private final Runnable reload;
    private final Map<AssignmentId, SwapOffer> offers;

    /**
     * @param said where it is told that it did not succeed
     * @param reload shows what is there afterwards
     */
    Taking(Desk desk, GroupPlace group, Board board, Div said, Runnable reload) {
        this.desk = desk;
        this.group = group;
        this.board = board;
        this.said = said;
        this.reload = reload;
        offers = board.offered().stream()
                .collect(Collectors.toMap(it -> it.what().id(), Function.identity()));
    }

    /** A button that takes it; where something keeps the reader from it, what it is. */
    Component of(OpenSlot slot) {
        return act("Take", slot.free() ? null : slot.against(), about(slot), () -> take(slot));
    }

    /** The same of what another offers. */
    Component of(SwapOffer offer) {
        return act(
                "Take…",
                offer.open() ? null : offer.against(),
                about(offer.what()),
                () -> new SwapDialog(desk, group, board, offer, reload).open());
    }

    /** The same where the member who has an assignment offers it to the reader. */
    Optional<Component> ofOffered(AssignmentDetails assignment) {
        return Optional.ofNullable(offers.get(assignment.id())).map(this::of);
    }

    /** The same in little room: nothing where something keeps the reader from it. */
    Optional<Component> brief(OpenSlot slot) {
        return slot.free() ? Optional.of(of(slot)) : Optional.empty();
    }

    Optional<Component> briefOffered(AssignmentDetails assignment) {
        return Optional.ofNullable(offers.get(assignment.id()))
                .filter(SwapOffer::open)
                .map(this::of);
    }

    private static Component act(String words, @Nullable Hindrance against, String about, Runnable act) {
        if (against != null) {
            return Parts.meta(against.told());
        }
        Button button = Parts.button(words, act);
        button.setAriaLabel("Take: " + about);
        return button;
    }

    private void take(OpenSlot slot) {
        said.removeAll();
        try {
            desk.claims().claim(slot.id());
        } catch (ConflictException e) {
            said.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (NotFoundException e) {
            said.add(Notices.error("This is gone in the meantime."));
        }
        reload.run();
    }

    private String about(OpenSlot slot) {
        return slot.role() + " of " + board.title(slot.paper());
    }

    private String about(AssignmentDetails it) {
        return it.role() + " of " + board.title(it.paper());
    }
}
