package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.SwapOffer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;

/** What the reader can say about an assignment of their own, and take back. */
class MyActs extends Div {
    private final Desk desk;
    private final GroupDetails group;
    private final Board board;
    private final AssignmentDetails mine;
    private final String about;
    private final Runnable reload;

    /** @param about the role and the paper, for screen readers */
    MyActs(Desk desk, GroupDetails group, Board board, AssignmentDetails mine, String about, Runnable reload) {
        this.desk = desk;
        this.group = group;
        this.board = board;
        this.mine = mine;
        this.about = about;
        this.reload = reload;
        addClassName("acts");
        MeetingDetails meeting = board.meeting(mine.meeting());
        if (mine.state().unfinished() && meeting != null && meeting.isOver(Instant.now())) {
            ask(meeting);
        } else {
            nudge();
            offer();
        }
    }

    /** One press for what took place, and for what did not. */
    private void ask(MeetingDetails meeting) {
        add(
                Parts.text("meta nudge", AssignmentWords.youDid(mine.role(), "it", meeting, group.zone())),
                labelled(Parts.button("Yes, done", () -> mark(Mark.of(AssignmentState.DONE)))),
                labelled(Parts.button("It did not take place", this::postpone)),
                decline());
    }

    private void offer() {
        switch (mine.state()) {
            case OPEN ->
                add(
                        button("Started", AssignmentState.STARTED),
                        button("Done", AssignmentState.DONE),
                        swap(),
                        decline());
            case STARTED -> add(button("Done", AssignmentState.DONE), plain("Not started"), swap(), decline());
            case DONE -> add(plain("Not done"));
            case DECLINED -> add(plain("I can do it after all"));
        }
    }

    /** What speaks for its being done, where nobody has said so. */
    private void nudge() {
        if (mine.state().unfinished() && mine.notedAt() != null) {
            add(Parts.text("meta nudge", "You wrote about it: is it done?"));
        }
    }

    private Button button(String words, AssignmentState state) {
        return labelled(Parts.button(words, () -> mark(Mark.of(state))));
    }

    /** Takes the last mark back. */
    private Button plain(String words) {
        return labelled(Parts.plain(words, () -> mark(Mark.of(mine.before()))));
    }

    private Button decline() {
        return labelled(Parts.plain("Decline", () -> new DeclineDialog(this::mark).open()));
    }

    private Button swap() {
        SwapOffer offer = board.offerOf(mine.id()).orElse(null);
        return labelled(
                offer == null
                        ? Parts.plain("Offer", () -> new OfferDialog(desk, group, mine, reload).open())
                        : Parts.plain("Withdraw the offer", () -> {
                            desk.swaps().withdraw(offer.id());
                            reload.run();
                        }));
    }

    private Button labelled(Button button) {
        button.setAriaLabel(button.getText() + ": " + about);
        return button;
    }

    private void postpone() {
        try {
            desk.postponements().postpone(mine.id());
        } catch (ConflictException e) {
            // its meeting was put off, or it was answered elsewhere in the meantime, as the page shows now
        }
        reload.run();
    }

    private void mark(Mark mark) {
        desk.assignments().mark(mine.id(), mark);
        reload.run();
    }
}
