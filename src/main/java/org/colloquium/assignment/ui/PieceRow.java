package org.colloquium.assignment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** A paper that can be proposed for, and at which meeting; the choice of that is made only once the paper is chosen. */
class PieceRow extends ListItem {
    private final GroupDetails group;
    private final PaperSummary paper;
    private final List<MeetingDetails> coming;
    private final Checkbox chosen = new Checkbox();
    private final Div when = new Div();
    private @Nullable Select<MeetingDetails> meeting;

    /** @param spare the meeting to propose for a paper that is just chosen */
    PieceRow(
            GroupDetails group,
            PaperSummary paper,
            List<MeetingDetails> coming,
            Function<PaperId, @Nullable MeetingId> spare,
            Runnable changed) {
        this.group = group;
        this.paper = paper;
        this.coming = coming;
        chosen.setAriaLabel(paper.title());
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    offer(spare.apply(paper.id()));
                } else {
                    when.removeAll();
                    meeting = null;
                }
                changed.run();
            }
        });
        addClassName("row");
        add(chosen, Parts.title(group.place().path("papers/" + paper.id()), paper.title()), when);
    }

    PaperId paper() {
        return paper.id();
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(@Nullable MeetingId at) {
        chosen.setValue(true);
        offer(at);
    }

    @Nullable MeetingId meeting() {
        MeetingDetails at = meeting == null ? null : meeting.getValue();
        return at == null ? null : at.id();
    }

    private void offer(@Nullable MeetingId at) {
        when.removeAll();
        if (!coming.isEmpty()) {
            Select<MeetingDetails> select = new Select<>();
            select.setAriaLabel("Meeting for " + paper.title());
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("No meeting");
            select.setItemLabelGenerator(it -> it == null ? "No meeting" : AssignmentWords.day(it, group.zone()));
            select.setItems(coming);
            select.setValue(
                    coming.stream().filter(it -> it.id().equals(at)).findFirst().orElse(null));
            when.add(select);
            meeting = select;
        }
    }
}
