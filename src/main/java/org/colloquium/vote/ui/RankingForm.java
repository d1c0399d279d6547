package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.count.Rankings;
import org.jspecify.annotations.Nullable;

/**
 * The papers in the member's order, then those that have no place in it. A paper is moved by its buttons, by the number
 * of its place, by dragging its grip, or ranked next by typing the beginning of its title.
 */
@NpmPackage(
        value = "sortablejs",
        version = "1.15.7") // dragging by mouse and by finger, which browsers do not offer alike
@NpmPackage(value = "@types/sortablejs", version = "1.15.9", dev = true)
@JsModule("./ranking.ts")
class RankingForm extends AnswerForm {
    private final PaperLines papers;
    private final Map<String, BallotPaper> known = new LinkedHashMap<>();
    private final UnorderedList ranked = PaperLines.list("ranking");
    private final UnorderedList rest = PaperLines.list("ranking unranked");
    private final Paragraph restHeading = new Paragraph();
    private final ComboBox<BallotPaper> next = new ComboBox<>("Rank next");
    private final Span said = Parts.text("vh", "");
    private Order order = Order.NONE;
    private boolean shown;

    RankingForm(PaperLines papers, Runnable changed) {
        super(changed);
        this.papers = papers;
        papers.ballot().papers().forEach(it -> known.put(it.id().toString(), it));
        next.setItemLabelGenerator(BallotPaper::title);
        next.setPlaceholder("Type a title");
        next.setWidthFull();
        next.setAllowCustomValue(true);
        next.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                rankNext(change.getValue());
            }
        });
        next.addCustomValueSetListener(typed -> known.values().stream()
                .filter(it -> order.place(it.id().toString()) == 0)
                .filter(it -> it.title()
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.getDetail().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresentOrElse(this::rankNext, () -> said.setText("No paper here is called like this.")));
        restHeading.addClassNames("meta", "rest");
        said.getElement().setAttribute("aria-live", "polite");
        ranked.getElement().setAttribute("data-hint", "Drag papers here by their grips, the best first.");
        draggable(ranked, true, (paper, before) -> order.before(paper, before));
        draggable(rest, false, (paper, before) -> order.without(paper));
        add(ranked, next, restHeading, rest, said);
    }

    /** @param dropped the order once a paper was dropped into the list, above another or, where that is empty, at the end */
    private void draggable(UnorderedList list, boolean ordered, BiFunction<String, String, Order> dropped) {
        list.addAttachListener(attach -> list.getElement().executeJs("window.colloquium.draggable(this, $0)", ordered));
        list.getElement()
                .addEventListener("dragged", event -> {
                    String paper =
                            event.getEventData().path("event.detail.paper").asString("");
                    String before =
                            event.getEventData().path("event.detail.before").asString("");
                    if (known.containsKey(paper)) {
                        put(dropped.apply(paper, before), paper, null);
                    }
                })
                .addEventData("event.detail.paper")
                .addEventData("event.detail.before");
    }

    private void rankNext(BallotPaper paper) {
        String id = paper.id().toString();
        put(order.last(id), id, null);
        next.clear();
        next.focus();
    }

    @Override
    void show(Map<String, ?> answer) {
        Order saved = new Order(Rankings.in(answer));
        if (!shown || !saved.equals(order)) {
            shown = true;
            order = saved;
            render();
        }
    }

    @Override
    Map<String, Object> answer() {
        return new Rankings(order.places()).json();
    }

    @Override
    String summary() {
        int papers = order.papers().size();
        return (papers == 0 ? "none" : Words.number(papers)) + " ranked";
    }

    /** @param focus the button of the paper that was pressed, which keeps the focus as its row moves */
    private void put(Order changed, String paper, @Nullable String focus) {
        order = changed;
        render();
        int place = order.place(paper);
        BallotPaper moved = known.get(paper);
        said.setText((moved == null ? "" : moved.title())
                + (place == 0 ? " has no place now." : " is now number " + place + "."));
        if (focus != null) {
            focus(paper, focus);
        }
        tell();
    }

    private void render() {
        ranked.removeAll();
        rest.removeAll();
        List<BallotPaper> open = new ArrayList<>(known.values());
        for (String it : order.papers()) {
            BallotPaper paper = known.get(it);
            if (paper != null) {
                ranked.add(row(paper));
                open.remove(paper);
            }
        }
        open.forEach(it -> rest.add(unranked(it)));
        ranked.setClassName("unfilled", order.size() == 0);
        restHeading.setText(order.size() == 0 ? "Not ranked yet" : "Not ranked: behind all that are");
        restHeading.setVisible(!open.isEmpty());
        rest.setVisible(!open.isEmpty());
        next.setItems(open);
        next.setVisible(!open.isEmpty());
    }

    private ListItem row(BallotPaper paper) {
        String id = paper.id().toString();
        int place = order.place(id);
        IntegerField number = new IntegerField();
        number.setAriaLabel("Place: " + paper.title());
        number.setValue(place);
        number.setWidth("3.25rem");
        number.setMin(1);
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Integer wanted = change.getValue();
                put(wanted == null ? order.without(id) : order.at(id, wanted), id, null);
            }
        });
        boolean first = order.papers().getFirst().equals(id);
        boolean last = order.papers().getLast().equals(id) && !order.isEqual(id);
        Button up = act("Up", "Move up: " + paper.title(), () -> put(order.up(id), id, "Up"));
        up.setEnabled(!first || order.isEqual(id));
        Button down = act("Down", "Move down: " + paper.title(), () -> put(order.down(id), id, "Down"));
        down.setEnabled(!last);
        Button equal =
                act("Equal", "Make equal with the one above: " + paper.title(), () -> put(order.joined(id), id, "Up"));
        equal.setEnabled(place > 1);
        Button out = act("Out", "Take out of your order: " + paper.title(), () -> put(order.without(id), id, "Rank"));
        ListItem row = PaperLines.row(grip(), number, papers.of(paper), Parts.classed("acts", up, down, equal, out));
        row.setId("rank-" + id);
        return row;
    }

    private ListItem unranked(BallotPaper paper) {
        String id = paper.id().toString();
        ListItem row = PaperLines.row(
                grip(),
                papers.of(paper),
                Parts.classed("acts", act("Rank", "Rank next: " + paper.title(), () -> put(order.last(id), id, "Up"))));
        row.addClassName("unplaced");
        row.setId("rank-" + id);
        return row;
    }

    private static Icon grip() {
        Icon grip = new Icon("grip");
        grip.addClassName("grip");
        return grip;
    }

    private static Button act(String words, String label, Runnable act) {
        Button button = Parts.plain(words, act);
        button.setAriaLabel(label);
        return button;
    }

    /** On the button of these words in the paper's row, or on the next one that is enabled. */
    private void focus(String paper, String words) {
        List<Button> buttons = Stream.concat(ranked.getChildren(), rest.getChildren())
                .filter(it -> it.getId().filter(("rank-" + paper)::equals).isPresent())
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isEnabled)
                .toList();
        buttons.stream()
                .filter(it -> it.getText().equals(words))
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::focus);
    }
}
