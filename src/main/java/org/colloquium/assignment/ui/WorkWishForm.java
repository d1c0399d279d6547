package org.colloquium.assignment.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.colloquium.assignment.Absence;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.WorkWish;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Pickers;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupId;

/** How much I take on, in which roles, and when I am away; saved at once. */
class WorkWishForm extends Div {
    private final PreferenceService preferences;
    private final GroupId group;
    private final IntegerField most = new IntegerField("At most so many turns in a plan");
    private final MultiSelectComboBox<PaperRole> wished = new MultiSelectComboBox<>("Roles you like");
    private final MultiSelectComboBox<PaperRole> unwished =
            new MultiSelectComboBox<>("Roles you would rather not have");
    private final UnorderedList absences = new UnorderedList();
    private final DatePicker first = new DatePicker("Away from");
    private final DatePicker last = new DatePicker("to");
    private final Span status = Parts.status();
    private final Div problem = new Div();
    private List<Absence> away = List.of();

    WorkWishForm(PreferenceService preferences, GroupId group) {
        this.preferences = preferences;
        this.group = group;
        WorkWish wish = preferences.wish(group);
        away = wish.absences();
        most.setMin(0);
        most.setMax(WorkWish.LARGEST);
        most.setStepButtonsVisible(true);
        most.setPlaceholder("Whatever is fair");
        most.setValue(wish.most());
        roles(wished, wish.wished());
        roles(unwished, wish.unwished());
        Pickers.dress(first);
        Pickers.dress(last);
        absences.addClassName("absences");
        most.addValueChangeListener(change -> save());
        wished.addValueChangeListener(change -> save());
        unwished.addValueChangeListener(change -> save());
        Section work = Parts.section("How much, and in which roles", most, wished, unwished);
        Section days = Parts.section(
                "When you are away",
                absences,
                Parts.classed("days", first, last),
                Parts.classed("acts", Parts.button("Add", this::addDays)));
        addClassName("work-wish");
        add(problem, work, days, status);
        listDays();
    }

    private void roles(MultiSelectComboBox<PaperRole> field, Collection<PaperRole> chosen) {
        TreeSet<PaperRole> known = new TreeSet<>(PaperRole.USUAL);
        known.addAll(chosen);
        field.setItems(List.copyOf(known));
        field.setItemLabelGenerator(PaperRole::name);
        field.setValue(List.copyOf(chosen));
        field.setAllowCustomValue(true);
        field.setWidthFull();
        field.addCustomValueSetListener(typed -> {
            try {
                List<PaperRole> more = new ArrayList<>(field.getSelectedItems());
                more.add(PaperRole.of(typed.getDetail()));
                roles(field, more);
                save();
            } catch (InvalidInputException e) {
                say(String.valueOf(e.getMessage()));
            }
        });
    }

    private void addDays() {
        LocalDate from = first.getValue();
        if (from == null) {
            say("Choose the day from which you are away.");
            return;
        }
        LocalDate to = last.getValue() == null ? from : last.getValue();
        try {
            List<Absence> more = Stream.concat(away.stream(), Stream.of(new Absence(from, to)))
                    .toList();
            if (save(more)) {
                first.clear();
                last.clear();
            }
        } catch (InvalidInputException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void save() {
        save(away);
    }

    private boolean save(List<Absence> days) {
        problem.removeAll();
        if (most.isInvalid()) {
            return false;
        }
        try {
            away = preferences
                    .wish(
                            group,
                            new WorkWish(
                                    most.getValue(),
                                    List.copyOf(wished.getSelectedItems()),
                                    List.copyOf(unwished.getSelectedItems()),
                                    days))
                    .absences();
            listDays();
            status.setText("Saved.");
            return true;
        } catch (InvalidInputException e) {
            say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void say(String words) {
        status.setText("");
        problem.removeAll();
        problem.add(Notices.error(words));
    }

    private void listDays() {
        absences.removeAll();
        Times times = Times.here();
        for (Absence it : away) {
            String days = it.first().equals(it.last())
                    ? times.day(it.first())
                    : times.date(it.first()) + " to " + times.date(it.last());
            ListItem row = new ListItem(new Span(days));
            row.add(Parts.plain(
                    "Remove",
                    () -> save(away.stream().filter(other -> !other.equals(it)).toList())));
            absences.add(row);
        }
        if (away.isEmpty()) {
            ListItem none = new ListItem(new Paragraph("You have named no days."));
            none.addClassName("two");
            absences.add(none);
        }
    }
}
