package org.colloquium.note.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.BlindRule;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;

/** How a group reads: whether everybody writes before they see what others wrote, and what its colours mean. */
class ReadingWays extends Div {
    private final StreamView.Desk desk;
    private final GroupDetails group;

    ReadingWays(StreamView.Desk desk, GroupDetails group, MeaningNames names) {
        this.desk = desk;
        this.group = group;
        boolean blind =
                desk.blind().rules(group.id()).stream().anyMatch(it -> it.paper() == null && it.member() == null);
        if (group.may(Action.SET_UP)) {
            add(Parts.section("Blind first", choice(blind)), Parts.section("What the colours mean", colours(names)));
        } else if (blind) {
            add(Parts.section(
                    "Blind first",
                    new Paragraph("What others note on a paper is hidden from you until you have published a note or"
                            + " comment of your own there, of 40 characters or more.")));
        }
    }

    private Checkbox choice(boolean on) {
        Checkbox choice = new Checkbox("Everybody writes before they read others", on);
        choice.setHelperText("On each paper others’ notes, their number and the shared page stay hidden from a member"
                + " until that member has published 40 characters. It holds for organisers too.");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue()) {
                desk.blind().set(group.id(), BlindRule.ALL);
            } else if (change.isFromClient()) {
                desk.blind().lift(group.id(), BlindRule.ALL);
            }
        });
        return choice;
    }

    private Div colours(MeaningNames names) {
        Div fields = Parts.classed("write");
        for (Meaning it : Meaning.values()) {
            TextField name = new TextField(Words.sentence(it.word()));
            name.setWidthFull();
            name.setValue(names.own().getOrDefault(it, ""));
            name.setPlaceholder(Words.sentence(it.word()));
            name.addClassNames("meaning", "is-" + it.word());
            name.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    rename(it, name);
                }
            });
            fields.add(name);
        }
        return fields;
    }

    private void rename(Meaning meaning, TextField name) {
        try {
            desk.meanings().rename(group.id(), meaning, name.getValue());
            name.setInvalid(false);
        } catch (InvalidInputException e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
        }
    }
}
