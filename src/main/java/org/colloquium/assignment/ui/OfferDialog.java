package org.colloquium.assignment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;

/** Asks to whom an assignment is offered. */
@StyleSheet("meeting.css")
class OfferDialog extends Dialog {
    private final ComboBox<Assignee> to = new ComboBox<>("To");
    private final Div notice = new Div();

    OfferDialog(Desk desk, GroupDetails group, AssignmentDetails mine, Runnable done) {
        setHeaderTitle("Offer it to others");
        setWidth("26rem");
        to.setItems(desk.board().people(group.id()).stream()
                .filter(it -> it.eligible() && !it.me())
                .toList());
        to.setItemLabelGenerator(Assignee::name);
        to.setPlaceholder("Everybody");
        to.setClearButtonVisible(true);
        to.setHelperText("It stays yours until somebody takes it, for one of theirs or for nothing.");
        to.setWidthFull();
        add(Parts.classed("form", notice, to));
        getFooter().add(Parts.plain("Keep it", this::close), Parts.primary("Offer", () -> {
            notice.removeAll();
            try {
                Assignee who = to.getValue();
                desk.swaps().offer(mine.id(), who == null ? null : who.id());
                close();
                done.run();
            } catch (InvalidInputException | ConflictException e) {
                notice.add(Notices.error(String.valueOf(e.getMessage())));
            }
        }));
    }
}
