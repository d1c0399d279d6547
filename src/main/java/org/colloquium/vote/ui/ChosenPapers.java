package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.ui.PaperPicker;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.count.EqualShares;

/** The papers of a ballot in the making: added by search, removed, and put in the order that settles equal counts. */
class ChosenPapers extends Div {
    private final List<PaperSummary> chosen = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final PaperPicker picker;
    private final PaperTitles papers;
    private final GroupId group;
    private final Runnable changed;
    private final Map<PaperId, Integer> minutes = new HashMap<>();
    private boolean costly;

    /** @param changed runs after the reader has changed something */
    ChosenPapers(PaperTitles papers, GroupId group, Runnable changed) {
        this.papers = papers;
        this.group = group;
        this.changed = changed;
        picker = new PaperPicker("Add a paper", group, papers);
        picker.setWidthFull();
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue());
                picker.clear();
            }
        });
        picker.setAllowCustomValue(true); // the one paper that what was typed can mean needs no choosing
        picker.addCustomValueSetListener(typed -> {
            List<PaperSummary> meant = papers.search(group, typed.getDetail(), 2);
            if (meant.size() == 1) {
                add(meant.getFirst());
                picker.clear();
            } else {
                said.setText(meant.isEmpty() ? "No paper here is called like this." : "Choose one of the papers.");
            }
        });
        list.addClassNames("rows", "chosen");
        said.addClassName("vh");
        said.getElement().setAttribute("aria-live", "polite");
        add(list, picker, said);
    }

    /** Shows these papers, and leaves everything alone if they are shown already. */
    void show(List<PaperId> ids) {
        if (ids.equals(value())) {
            return;
        }
        Map<PaperId, PaperSummary> known = papers.of(group, ids);
        chosen.clear();
        ids.stream().map(known::get).filter(Objects::nonNull).forEach(chosen::add);
        render();
    }

    /** @param known what papers take; those that are not named take twenty minutes */
    void askMinutes(boolean asked, Map<String, ?> known) {
        known.forEach((paper, it) -> minutes.put(PaperId.of(paper), ((Number) it).intValue()));
        if (asked != costly) {
            costly = asked;
            render();
        }
    }

    /** What each of the papers takes. */
    Map<String, Integer> minutes() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        value().forEach(it -> taken.put(it.toString(), minutes.getOrDefault(it, BallotPaper.MINUTES)));
        return taken;
    }

    /** What the papers of a draft take, as it knows or by the standard. */
    static Map<String, Integer> minutes(BallotDetails draft) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        Map<?, ?> known = draft.options().get(EqualShares.COSTS) instanceof Map<?, ?> it ? it : Map.of();
        draft.paperIds()
                .forEach(it -> taken.put(
                        it.toString(),
                        known.get(it.toString()) instanceof Number cost ? cost.intValue() : BallotPaper.MINUTES));
        return taken;
    }

    List<PaperId> value() {
        return chosen.stream().map(PaperSummary::id).toList();
    }

    private void add(PaperSummary paper) {
        if (value().contains(paper.id())) {
            said.setText(paper.title() + " is on the ballot already.");
            return;
        }
        chosen.add(paper);
        tell(paper.title() + " is now number " + chosen.size() + ".");
    }

    private void tell(String words) {
        said.setText(words);
        render();
        changed.run();
    }

    private void render() {
        list.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            list.add(row(i));
        }
        list.setVisible(!chosen.isEmpty());
    }

    private ListItem row(int place) {
        String title = chosen.get(place).title();
        Button up = act("Up", "Move up: " + title, () -> move(place, place - 1, 0));
        up.setEnabled(place > 0);
        Button down = act("Down", "Move down: " + title, () -> move(place, place + 1, 1));
        down.setEnabled(place < chosen.size() - 1);
        Button remove = act("Remove", "Remove: " + title, () -> remove(place));
        Div row = Parts.classed("row", Parts.title(title), Parts.classed("acts", up, down, remove));
        if (costly) {
            row.add(minutes(chosen.get(place)));
        }
        return new ListItem(row);
    }

    private IntegerField minutes(PaperSummary paper) {
        IntegerField field = new IntegerField();
        field.setAriaLabel("Minutes: " + paper.title());
        field.setSuffixComponent(new Span("min"));
        field.setWidth("7rem");
        field.setMin(1);
        field.setValue(minutes.getOrDefault(paper.id(), BallotPaper.MINUTES));
        field.addValueChangeListener(it -> {
            minutes.put(paper.id(), Objects.requireNonNullElse(it.getValue(), 0));
            changed.run();
        });
        return field;
    }

    private static Button act(String words, String label, Runnable act) {
        Button button = Parts.plain(words, act);
        button.setAriaLabel(label);
        return button;
    }

    /** Keeps the focus on the same button of the same paper. */
    private void move(int from, int to, int button) {
        Collections.swap(chosen, from, to);
        tell(chosen.get(to).title() + " is now number " + (to + 1) + ".");
        list.getComponentAt(to)
                .getChildren()
                .flatMap(row -> row.getChildren().skip(1))
                .flatMap(acts -> acts.getChildren().skip(button))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private void remove(int place) {
        String title = chosen.remove(place).title();
        tell(title + " is off the ballot.");
        picker.focus();
    }
}
