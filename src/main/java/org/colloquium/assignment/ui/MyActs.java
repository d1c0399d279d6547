package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Mark;
import org.colloquium.common.ui.Parts;

/** What the reader can say about an assignment of their own, and take back. */
class MyActs extends Div {
    private final AssignmentService assignments;
    private final AssignmentDetails mine;
    private final String about;
    private final Runnable reload;

    /** @param about the role and the paper, for screen readers */
    MyActs(AssignmentService assignments, AssignmentDetails mine, String about, Runnable reload) {
        this.assignments = assignments;
        this.mine = mine;
        this.about = about;
        this.reload = reload;
        addClassName("acts");
        switch (mine.state()) {
            case OPEN ->
                add(button("Started", AssignmentState.STARTED), button("Done", AssignmentState.DONE), decline());
            case STARTED -> add(button("Done", AssignmentState.DONE), plain("Not started"), decline());
            case DONE -> add(plain("Not done"));
            case DECLINED -> add(plain("I can do it after all"));
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

    private Button labelled(Button button) {
        button.setAriaLabel(button.getText() + ": " + about);
        return button;
    }

    private void mark(Mark mark) {
        assignments.mark(mine.id(), mark);
        reload.run();
    }
}
