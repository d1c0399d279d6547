package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Reading;
import org.colloquium.paper.RollCall;
import org.colloquium.paper.StateChange;

/** My own state on a paper, and who has read it. */
class PaperBar extends Div {
    private final PaperDesk desk;
    private final PaperId paper;
    private final Select<Reading> reading = new Select<>();
    private final Button save = Parts.button("Save", this::save);
    private final Button hide = Parts.plain("Hide", this::hide);
    private final Roll roll = new Roll();
    private final Span read = new Span();
    private MyState mine = MyState.NONE;

    PaperBar(PaperDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.paper = paper;
        addClassName("bar");
        reading.setAriaLabel("How far I am with this paper");
        reading.setItems(Reading.values());
        reading.setItemLabelGenerator(it -> Words.sentence(it.word()));
        reading.addClassName("my-reading");
        reading.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                change(StateChange.reading(it.getValue()));
            }
        });
        if (group.may(Action.WRITE)) {
            add(reading, save, hide);
        }
        Span who = new Span(roll, read);
        who.addClassName("who-read");
        add(who);
    }

    /** Puts what a feature has to say before who has read it. */
    void contribute(Component section) {
        addComponentAtIndex(getComponentCount() - 1, section);
    }

    void show() {
        mine = desk.states().mine(paper);
        reading.setValue(mine.reading());
        toggle(save, mine.saved(), "Saved", "Save");
        toggle(hide, mine.hidden(), "Hidden", "Hide");
        RollCall call = desk.states().rollCall(paper);
        roll.show(call);
        read.setText(call.read() + " of " + call.marks().size() + " have read it");
    }

    private static void toggle(Button button, boolean on, String isOn, String isOff) {
        button.setText(on ? isOn : isOff);
        button.setIcon(on ? new Icon("check") : null);
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }

    private void save() {
        change(StateChange.saved(!mine.saved()));
    }

    private void hide() {
        change(StateChange.hidden(!mine.hidden()));
    }

    private void change(StateChange change) {
        desk.states().change(paper, change);
        show();
    }
}
