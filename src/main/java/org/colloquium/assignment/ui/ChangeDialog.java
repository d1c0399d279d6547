package org.colloquium.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentPlan;
import org.colloquium.assignment.Board;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;

/** Changes who, what role, until when and for which meeting; or takes the assignment away. */
@StyleSheet("meeting.css")
class ChangeDialog extends Dialog {
    private final Desk desk;
    private final GroupDetails group;
    private final Board known;
    private final Consumer<AssignmentDetails> removed;
    private final Select<Assignee> member = new Select<>();
    private final PlanFields plan;
    private final List<AssignmentChoice.Fields> choices;
    private final Div notice = new Div();
    private AssignmentDetails seen;

    ChangeDialog(
            Desk desk,
            GroupDetails group,
            Board known,
            AssignmentDetails assignment,
            Consumer<AssignmentDetails> removed) {
        this.desk = desk;
        this.group = group;
        this.known = known;
        this.removed = removed;
        seen = assignment;
        Map<MeetingId, MeetingDetails> meetings = new LinkedHashMap<>(known.meetings());
        desk.meetings().coming(group.id()).forEach(it -> meetings.put(it.id(), it));
        plan = new PlanFields(group, meetings.values());
        Assignee who = known.person(assignment.member());
        member.setLabel("Who");
        member.setItems(known.people().values().stream()
                .filter(it -> it.eligible() || it.equals(who))
                .toList());
        member.setItemLabelGenerator(it -> it.me() ? it.name() + " (you)" : it.name());
        show(assignment);
        setHeaderTitle("Change the assignment");
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        Paragraph title = new Paragraph(known.title(assignment.paper()));
        title.addClassName("title");
        choices = desk.choices(group, new AssignmentChoice.Given(assignment.paper(), assignment.member()));
        Div form = Parts.classed("form", notice, title, said(), member, plan);
        choices.forEach(it -> form.add(it.component()));
        add(form);
        Button remove = Parts.plain("Remove", this::remove);
        remove.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(remove, Parts.plain("Cancel", this::close), Parts.primary("Save", this::save));
    }

    private void show(AssignmentDetails assignment) {
        member.setValue(known.person(assignment.member()));
        plan.show(assignment.role(), assignment.due(), assignment.meeting());
    }

    private Paragraph said() {
        String state = switch (seen.state()) {
            case OPEN -> "Nothing said yet.";
            case STARTED -> "Begun.";
            case DONE -> "Done.";
            case DECLINED -> "Declined: “" + seen.reason() + "”.";
        };
        Paragraph said = new Paragraph(state + " Giving it to somebody else begins it anew.");
        said.addClassName("two");
        return said;
    }

    private void save() {
        notice.removeAll();
        try {
            plan.check();
            AssignmentPlan wish = new AssignmentPlan(member.getValue().id(), plan.role(), plan.due(), plan.meeting());
            choices.forEach(AssignmentChoice.Fields::check);
            desk.assignments().revise(seen.id(), it -> wish, seen.version());
            choices.forEach(it -> it.keep(List.of(seen.paper()), List.of(wish.member())));
            close();
        } catch (InvalidInputException | ConflictException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        } catch (StaleVersionException e) {
            conflict();
        }
    }

    /** Both stay to be seen: theirs in words, mine in the fields. */
    private void conflict() {
        AssignmentDetails theirs = desk.board().details(seen.id());
        Div both = Notices.error("This was changed while you did. Now it is: "
                + known.person(theirs.member()).name() + ", " + theirs.role()
                + (theirs.due() == null
                        ? ", no date"
                        : ", due " + Times.in(group.zone()).date(theirs.due()))
                + (Objects.equals(theirs.meeting(), seen.meeting()) ? "" : ", another meeting")
                + ", " + theirs.state().word() + ". What you chose is still below.");
        both.add(Parts.classed(
                "acts",
                Parts.button("Save mine over it", () -> {
                    seen = theirs;
                    save();
                }),
                Parts.plain("Take theirs", () -> {
                    seen = theirs;
                    notice.removeAll();
                    show(theirs);
                })));
        notice.add(both);
    }

    private void remove() {
        desk.assignments().remove(seen.id(), null);
        choices.forEach(AssignmentChoice.Fields::end);
        close();
        removed.accept(seen);
    }
}
