package org.colloquium.assignment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Pickers;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** Role, day and meeting of an assignment. */
class PlanFields extends Div {
    private final ComboBox<String> role = new ComboBox<>("Role");
    private final DatePicker due = new DatePicker("Due, if on a certain day");
    private final Select<MeetingDetails> meeting = new Select<>();

    PlanFields(GroupDetails group, Collection<MeetingDetails> meetings) {
        addClassName("form");
        role.setItems(PaperRole.USUAL.stream().map(PaperRole::name).toList());
        role.setAllowCustomValue(true);
        role.addCustomValueSetListener(typed -> role.setValue(typed.getDetail()));
        role.setHelperText("Choose one, or type a name of your own.");
        Pickers.dress(due);
        due.setClearButtonVisible(true);
        meeting.setLabel("For the meeting");
        meeting.setEmptySelectionAllowed(true);
        meeting.setEmptySelectionCaption("No meeting");
        meeting.setItemLabelGenerator(it -> it == null ? "No meeting" : AssignmentWords.choice(it, group.zone()));
        meeting.setItems(meetings);
        add(role, due, meeting);
    }

    void show(PaperRole newRole, @Nullable LocalDate newDue, @Nullable MeetingId newMeeting) {
        role.setValue(newRole.name());
        due.setValue(newDue);
        meeting.setValue(meeting.getListDataView()
                .getItems()
                .filter(it -> it.id().equals(newMeeting))
                .findFirst()
                .orElse(null));
    }

    PaperRole role() {
        return PaperRole.of(role.getValue());
    }

    @Nullable LocalDate due() {
        return due.getValue();
    }

    @Nullable MeetingId meeting() {
        MeetingDetails chosen = meeting.getValue();
        return chosen == null ? null : chosen.id();
    }

    /** Proposes the meeting that discusses the paper, unless one is chosen. */
    void propose(org.colloquium.paper.PaperId paper) {
        if (meeting.getValue() == null) {
            meeting.setValue(meeting.getListDataView()
                    .getItems()
                    .filter(it -> it.agenda().contains(paper))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** @throws InvalidInputException when a day was typed that is none */
    void check() {
        if (due.isInvalid() && Objects.isNull(due.getValue())) {
            throw new InvalidInputException("due", "This is no date. Write it as 25 March 2027.");
        }
    }
}
