package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.ui.PaperPicker;

/** An ordered list of papers: added by search, moved and removed by buttons. */
class AgendaEditor extends Div {
    private final PaperTitles papers;
    private final GroupId group;
    private final List<PaperSummary> agenda = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final PaperPicker picker;

    AgendaEditor(GroupId group, PaperTitles papers) {
        this.group = group;
        this.papers = papers;
        picker = new PaperPicker("Add a paper to the agenda", group, papers);
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue());
                picker.clear();
            }
        });
        list.addClassNames("rows", "agenda-edit");
        said.addClassName("vh");
        said.getElement().setAttribute("aria-live", "polite");
        add(list, picker, said);
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

    private void add(PaperSummary paper) {
        if (value().contains(paper.id())) {
            said.setText(paper.title() + " is on the agenda already.");
            return;
        }
        agenda.add(paper);
        said.setText(paper.title() + " is now number " + agenda.size() + ".");
        render();
    }

    private void render() {
        list.removeAll();
        for (int i = 0; i < agenda.size(); i++) {
            list.add(row(i));
        }
        list.setVisible(!agenda.isEmpty());
    }

    private ListItem row(int place) {
        String title = agenda.get(place).title();
        Button up = act("Up", "Move up: " + title, () -> move(place, place - 1, "Up"));
        up.setEnabled(place > 0);
        Button down = act("Down", "Move down: " + title, () -> move(place, place + 1, "Down"));
        down.setEnabled(place < agenda.size() - 1);
        Button remove = act("Remove", "Remove from the agenda: " + title, () -> remove(place));
        return new ListItem(Parts.classed("row", Parts.text("title", title), Parts.classed("acts", up, down, remove)));
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
