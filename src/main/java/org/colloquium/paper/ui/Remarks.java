package org.colloquium.paper.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.RollCall;
import org.colloquium.paper.SharedRemark;
import org.colloquium.paper.StateChange;

/** A remark of one line: mine to write, and those that others share. */
class Remarks extends Section {
    private static final int LONGEST = 300;

    private final PaperDesk desk;
    private final PaperId paper;
    private final boolean mayWrite;
    private final TextField mine = new TextField("My remark, in one line");
    private final Checkbox share = new Checkbox("The group reads it");
    private final UnorderedList others = new UnorderedList();
    private MyState shown = MyState.NONE;

    Remarks(PaperDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.paper = paper;
        mayWrite = group.may(Action.WRITE);
        mine.setWidthFull();
        mine.setMaxLength(LONGEST);
        mine.setHelperText("Up to " + LONGEST + " characters.");
        mine.addValueChangeListener(it -> keep(it.isFromClient()));
        share.addValueChangeListener(it -> keep(it.isFromClient()));
        add(new H2("Remarks"), others);
        if (mayWrite) {
            add(mine, share);
        }
    }

    void show() {
        MyState now = desk.states().mine(paper);
        if (!now.remark().equals(shown.remark())) {
            mine.setValue(now.remark());
        }
        if (now.shareRemark() != shown.shareRemark()) {
            share.setValue(now.shareRemark());
        }
        shown = now;
        RollCall.Mark me = desk.states().rollCall(paper).mine();
        List<SharedRemark> shared = desk.states().remarks(paper).stream()
                .filter(it -> me == null || !it.member().equals(me.member()))
                .toList();
        others.removeAll();
        shared.forEach(it -> others.add(row(it)));
        others.setVisible(!shared.isEmpty());
        setVisible(mayWrite || !shared.isEmpty());
    }

    private static ListItem row(SharedRemark remark) {
        Paragraph words = new Paragraph(Parts.text("you-said", remark.name() + ": "));
        words.add(remark.remark());
        return new ListItem(words);
    }

    private void keep(boolean byReader) {
        if (byReader) {
            try {
                shown = desk.states().change(paper, StateChange.remark(mine.getValue(), share.getValue()));
                mine.setInvalid(false);
            } catch (InvalidInputException e) {
                mine.setErrorMessage(e.getMessage());
                mine.setInvalid(true);
            }
        }
    }
}
