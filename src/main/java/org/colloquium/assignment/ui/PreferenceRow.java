package org.colloquium.assignment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceHint;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** A paper and what I say of taking it. */
class PreferenceRow extends ListItem {
    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
    private final Checkbox conflict = new Checkbox("Conflict of interest");
    private final @Nullable PreferenceHint hint;
    private final Span hinted;

    /** @param meeting that discusses it, if any */
    PreferenceRow(
            GroupDetails group,
            PaperSummary paper,
            @Nullable MeetingDetails meeting,
            @Nullable PreferenceHint hint,
            BiConsumer<PaperId, Preference> said) {
        this.hint = hint;
        hinted = Parts.text("meta suggested", hint == null ? "" : hint.why() + ": " + words(hint.level()) + "?");
        level.setItems(Level.values());
        level.setItemLabelGenerator(PreferenceRow::words);
        level.setAriaLabel(paper.title());
        Runnable tell = () -> {
            said.accept(paper.id(), new Preference(level.getValue(), conflict.getValue()));
            hinted.setVisible(hinted().isPresent());
        };
        level.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell.run();
            }
        });
        conflict.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell.run();
            }
        });
        Div words = new Div(Parts.title(group.place().path("papers/" + paper.id()), paper.title()));
        if (meeting != null) {
            words.add(Parts.meta("For " + AssignmentWords.day(meeting, group.zone()) + ". "));
        }
        words.add(hinted);
        addClassName("row");
        add(words, Parts.classed("said", level, conflict));
    }

    void show(Preference preference) {
        level.setValue(preference.level());
        conflict.setValue(preference.conflict());
        hinted.setVisible(hinted().isPresent());
    }

    /** What is suggested and not said yet. */
    Optional<Level> hinted() {
        return hint == null || level.getValue() != null ? Optional.empty() : Optional.of(hint.level());
    }

    static String words(Level level) {
        return switch (level) {
            case LOVE -> "Love";
            case LIKE -> "Like";
            case NEUTRAL -> "Neutral";
            case RATHER_NOT -> "Rather not";
            case CANNOT -> "Cannot";
        };
    }
}
