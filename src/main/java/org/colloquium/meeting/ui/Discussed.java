package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.DiscussionService;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperSummary;

/** Whether a paper of an agenda was discussed; organisers say so from when the meeting begins, and take it back. */
class Discussed extends Div {
    private final PaperSummary paper;
    private final Runnable reload;

    Discussed(
            DiscussionService discussions,
            GroupDetails group,
            MeetingDetails meeting,
            PaperSummary paper,
            Runnable reload) {
        this.paper = paper;
        this.reload = reload;
        addClassName("acts");
        boolean organises = group.may(Action.ORGANISE);
        if (meeting.discussed().contains(paper.id())) {
            add(Parts.meta("Discussed"));
            if (organises) {
                add(labelled(Parts.plain("Undo", () -> say(() -> discussions.notDiscussed(meeting.id(), paper.id())))));
            }
        } else if (organises && meeting.hasBegun(Instant.now())) {
            add(labelled(Parts.button(
                    "Mark as discussed", () -> say(() -> discussions.discussed(meeting.id(), paper.id())))));
        }
    }

    private void say(Runnable what) {
        try {
            what.run();
        } catch (NotFoundException e) {
            // taken off the agenda in the meantime, as the page shows now
        }
        reload.run();
    }

    private Button labelled(Button button) {
        button.setAriaLabel(button.getText() + ": " + paper.title());
        return button;
    }
}
