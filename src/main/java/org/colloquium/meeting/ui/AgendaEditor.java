package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.ui.PaperPicker;
import org.jspecify.annotations.Nullable;

/** An ordered list of papers: added by search or by the votes they gathered, moved and removed by buttons. */
class AgendaEditor extends Div {
    private final PaperTitles papers;
    private final GroupId group;
    private final List<PaperSummary> agenda = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final PaperPicker picker;
    private final GatheredVotes gathered;

    /** @param meeting whose agenda it is, null for one that is being planned */
    AgendaEditor(GroupDetails group, PaperTitles papers, OfferService offers, @Nullable MeetingId meeting) {
        this.group = group.id();
        this.papers = papers;
        gathered = new GatheredVotes(group, offers, papers, meeting, this::add);
        picker = new PaperPicker("Add a paper to the agenda", group.id(), papers);
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(List.of(change.getValue()));
                picker.clear();
            }
        });
        list.addClassNames("rows", "agenda-edit");
        said.addClassName("vh");
        said.getElement().setAttribute("aria-live", "polite");
        add(list, picker, gathered, said);
    }

    void show(List<PaperId> ids) {
        Map<PaperId, PaperSummary> known = papers.of(group, ids);
        agenda.clear();
        ids.stream().filter(known::containsKey).map(known::get).forEach(agenda::add);
        render();
    }

    List<PaperId> value() {
        return agenda.stream().map(PaperSummary::id).toList();
    }

    /** Offers what gathered votes before a meeting that begins then. */
    void begins(@Nullable Instant startsAt) {
        gathered.load(startsAt);
        gathered.show(value());
    }

    private void add(List<PaperSummary> chosen) {
        List<PaperId> there = value();
        List<PaperSummary> fresh =
                chosen.stream().filter(it -> !there.contains(it.id())).toList();
        agenda.addAll(fresh);
        said.setText(added(chosen, fresh.size()));
        render();
    }

    private String added(List<PaperSummary> chosen, int fresh) {
        String title = chosen.getFirst().title();
        if (fresh == 0) {
            return title + " is on the agenda already.";
        }
        return fresh == 1
                ? title + " is now number " + agenda.size() + "."
                : Words.count(fresh, "paper", "papers") + " added; there are now " + agenda.size() + ".";
    }

    private void render() {
        list.removeAll();
        for (int i = 0; i < agenda.size(); i++) {
            list.add(row(i));
        }
        list.setVisible(!agenda.isEmpty());
        gathered.show(value());
    }

    private ListItem row(int place) {
        String title = agenda.get(place).title();
        Button up = act("Up", "Move up: " + title, () -> move(place, place - 1, "Up"));
        up.setEnabled(place > 0);
        Button down = act("Down", "Move down: " + title, () -> move(place, place + 1, "Down"));
        down.setEnabled(place < agenda.size() - 1);
        Button remove = act("Remove", "Remove from the agenda: " + title, () -> remove(place));
        return new ListItem(Parts.classed("row", Parts.title(title), Parts.classed("acts", up, down, remove)));
    }

    private static Button act(String words, String label, Runnable act) {
        Button button = Parts.plain(words, act);
        button.setAriaLabel(label);
        return button;
    }

    /** Keeps the focus on the same button of the same paper, or on its neighbour at the end of the way. */
    private void move(int from, int to, String words) {
        Collections.swap(agenda, from, to);
        said.setText(agenda.get(to).title() + " is now number " + (to + 1) + ".");
        render();
        List<Button> buttons = buttons(to);
        buttons.stream()
                .filter(it -> it.getText().equals(words) && it.isEnabled())
                .findFirst()
                .orElseGet(() ->
                        buttons.stream().filter(Button::isEnabled).findFirst().orElseThrow())
                .focus();
    }

    private void remove(int place) {
        said.setText(agenda.remove(place).title() + " is off the agenda.");
        render();
        picker.focus();
    }

    private List<Button> buttons(int place) {
        return list.getComponentAt(place)
                .getChildren()
                .flatMap(row -> row.getChildren())
                .flatMap(acts -> acts.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }
}
