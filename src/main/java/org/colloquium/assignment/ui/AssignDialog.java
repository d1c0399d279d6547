package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.NewAssignments;
import org.colloquium.assignment.NewSlots;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.ui.PaperPicker;
import org.jspecify.annotations.Nullable;

/** Gives a role on one or several papers to one or several members. */
@StyleSheet("meeting.css")
class AssignDialog extends Dialog {
    private final Desk desk;
    private final GroupDetails group;
    private final List<PaperId> chosen;
    private final Consumer<List<AssignmentDetails>> done;
    private final PaperPicker paper;
    private final MultiSelectComboBox<Assignee> members = new MultiSelectComboBox<>("Who");
    private final PlanFields plan;
    private final List<AssignmentChoice.Fields> choices;
    private final Div notice = new Div();
    private final Button leaveOpen = Parts.plain("Leave it open", this::leaveOpen);

    AssignDialog(
            Desk desk,
            GroupDetails group,
            List<PaperId> chosen,
            @Nullable PaperRole role,
            @Nullable MeetingId meeting,
            Consumer<List<AssignmentDetails>> done) {
        this.desk = desk;
        this.group = group;
        this.chosen = chosen;
        this.done = done;
        paper = new PaperPicker("Paper", group.id(), desk.papers());
        List<MeetingDetails> coming = desk.meetings().coming(group.id());
        plan = new PlanFields(group, coming);
        plan.show(role == null ? PaperRole.PRESENTER : role, null, meeting);
        offerMembers();
        paper.addValueChangeListener(change -> propose(change.getValue()));
        if (chosen.size() == 1) {
            plan.propose(chosen.getFirst());
        }
        setHeaderTitle("Assign");
        setWidth("32rem");
        setCloseOnOutsideClick(false); // a click beside it must not throw away what was typed
        choices = desk.choices(group, null);
        Div form = Parts.classed("form", notice, what(), members, plan);
        choices.forEach(it -> form.add(it.component()));
        add(form);
        leaveOpen.setTooltipText("Whoever may take it can have it, the first one first.");
        getFooter().add(leaveOpen, Parts.plain("Cancel", this::close), Parts.primary("Assign", this::assign));
    }

    /** Is about what is left open already. */
    void fill(OpenSlot slot) {
        plan.show(slot.role(), slot.due(), slot.meeting());
        getFooter().remove(leaveOpen);
        getFooter().addComponentAsFirst(Parts.plain("Leave it open no longer", () -> {
            desk.claims().close(slot.id());
            close();
            done.accept(List.of());
        }));
    }

    private void offerMembers() {
        List<Assignee> known = desk.board().people(group.id());
        members.setItems(known.stream().filter(Assignee::eligible).toList());
        members.setItemLabelGenerator(it -> it.me() ? it.name() + " (you)" : it.name());
        members.setHelperText(
                known.stream().anyMatch(it -> it.member() && !it.eligible())
                        ? "Guests read along and take no assignments."
                        : null);
    }

    private Component what() {
        if (chosen.isEmpty()) {
            paper.setWidthFull();
            return paper;
        }
        List<String> titles = desk.papers().of(group.id(), chosen).values().stream()
                .map(PaperSummary::title)
                .toList();
        Paragraph words = new Paragraph(
                titles.size() == 1 ? titles.getFirst() : Words.figure(titles.size(), "paper", "papers") + " chosen");
        words.addClassName(titles.size() == 1 ? "title" : "two");
        return words;
    }

    private void propose(@Nullable PaperSummary picked) {
        if (picked != null) {
            plan.propose(picked.id());
        }
    }

    private void assign() {
        notice.removeAll();
        try {
            plan.check();
            NewAssignments wish = wish();
            choices.forEach(AssignmentChoice.Fields::check);
            List<AssignmentDetails> made = desk.assignments().assign(group.id(), wish);
            choices.forEach(it -> it.keep(wish.papers(), wish.members()));
            close();
            done.accept(made);
        } catch (InvalidInputException | ConflictException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }

    private void leaveOpen() {
        notice.removeAll();
        try {
            plan.check();
            desk.claims().open(group.id(), new NewSlots(papers(), plan.role(), plan.due(), plan.meeting()));
            close();
            done.accept(List.of());
        } catch (InvalidInputException | ConflictException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }

    private List<PaperId> papers() {
        PaperSummary picked = paper.getValue();
        return !chosen.isEmpty() ? chosen : picked == null ? List.of() : List.of(picked.id());
    }

    private NewAssignments wish() {
        List<AccountId> who =
                members.getSelectedItems().stream().map(Assignee::id).toList();
        return new NewAssignments(papers(), who, plan.role(), plan.due(), plan.meeting());
    }
}
