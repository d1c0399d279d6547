package org.colloquium.vote.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.vote.count.Approval;
import org.colloquium.vote.count.DotVoting;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Score;

/** How many seats, by which method and with which options. Until one is chosen the method goes by the seats. */
class MethodFields extends Div {
    private final IntegerField seats = new IntegerField("How many papers are chosen");
    private final Select<String> method = new Select<>();
    private final Paragraph about = new Paragraph();
    private final IntegerField max = new IntegerField("Highest mark");
    private final Select<String> by = new Select<>();
    private final IntegerField budget = new IntegerField("Dots for each member");
    private final Select<String> completion = new Select<>();
    private final Checkbox costly = new Checkbox("Papers take minutes, and the minutes are limited");
    private final IntegerField minutes = new IntegerField("Minutes in all");
    private Runnable changed = () -> {};
    private boolean chosen;

    MethodFields() {
        addClassName("ballot-form");
        number(seats, 1, Integer.MAX_VALUE, 1);
        number(max, 1, 100, 10);
        number(budget, 1, 1_000, 10);
        number(minutes, 1, 10_000, 60);
        select(method, "Counted by", Methods.names(), it -> MethodWords.of(it).label());
        select(
                by,
                "Marks count by",
                List.of("mean", "sum"),
                it -> it.equals("mean") ? "their mean, among those who gave one" : "their sum");
        select(
                completion,
                "Seats that nobody can pay for go to",
                List.of("phragmen", "utilitarian", "increment"),
                MethodFields::completionWords);
        about.addClassNames("meta", "about");
        about.getElement().setAttribute("aria-live", "polite");
        show(1, Approval.NAME, Map.of());
        chosen = false;
        seats.addValueChangeListener(it -> followSeats());
        method.addValueChangeListener(it -> {
            chosen |= it.isFromClient();
            if (it.isFromClient()) {
                budget.setValue(it.getValue().equals(DotVoting.QUADRATIC) ? 100 : 10);
            }
            fit();
        });
        costly.addValueChangeListener(it -> fit());
        add(seats, method, about, max, by, budget, completion, costly, minutes);
    }

    private static String completionWords(String name) {
        return switch (name) {
            case "utilitarian" -> "the most approved of the rest";
            case "increment" -> "whoever a greater budget would choose";
            default -> "the one that could be paid for soonest (Phragm\u00e9n)";
        };
    }

    private static void number(IntegerField field, int least, int most, int value) {
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        field.setWidth("16rem");
    }

    private static void select(
            Select<String> select, String label, List<String> items, ItemLabelGenerator<String> words) {
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(words);
        select.setValue(items.getFirst());
        select.setWidthFull();
    }

    /** @param changed runs now, and when it changes how is counted or whether papers take minutes */
    void whenChanged(Runnable changed) {
        this.changed = changed;
        changed.run();
    }

    void show(int seats, String method, Map<String, Object> options) {
        chosen = true;
        this.seats.setValue(seats);
        this.method.setValue(method);
        max.setValue(whole(options, "max", 10));
        by.setValue(String.valueOf(options.getOrDefault("by", "mean")));
        budget.setValue(whole(options, "budget", method.equals(DotVoting.QUADRATIC) ? 100 : 10));
        completion.setValue(String.valueOf(options.getOrDefault("completion", "phragmen")));
        costly.setValue(options.containsKey(EqualShares.COSTS));
        minutes.setValue(whole(options, EqualShares.BUDGET, 60));
        fit();
    }

    private static int whole(Map<String, Object> options, String name, int otherwise) {
        return options.get(name) instanceof Number it ? it.intValue() : otherwise;
    }

    private void followSeats() {
        if (!chosen) {
            method.setValue(seats() > 1 ? EqualShares.NAME : Approval.NAME);
        }
    }

    private void fit() {
        String name = method();
        about.setText(MethodWords.of(name).about());
        boolean shares = name.equals(EqualShares.NAME);
        max.setVisible(name.equals(Score.NAME));
        by.setVisible(name.equals(Score.NAME));
        budget.setVisible(name.equals(DotVoting.DOTS) || name.equals(DotVoting.QUADRATIC));
        budget.setLabel(name.equals(DotVoting.QUADRATIC) ? "Credits for each member" : "Dots for each member");
        completion.setVisible(shares);
        costly.setVisible(shares);
        minutes.setVisible(isCostly());
        changed.run();
    }

    int seats() {
        return Objects.requireNonNullElse(seats.getValue(), 0);
    }

    String method() {
        return method.getValue();
    }

    boolean isCostly() {
        return method().equals(EqualShares.NAME) && costly.getValue();
    }

    /** @param costs what each paper costs, asked for only where papers take minutes */
    Map<String, Object> options(Map<String, Integer> costs) {
        Map<String, Object> options = new LinkedHashMap<>();
        switch (method()) {
            case Score.NAME -> {
                options.put("max", Objects.requireNonNullElse(max.getValue(), 0));
                options.put("by", by.getValue());
            }
            case DotVoting.DOTS, DotVoting.QUADRATIC ->
                options.put("budget", Objects.requireNonNullElse(budget.getValue(), 0));
            case EqualShares.NAME -> {
                options.put("completion", completion.getValue());
                if (isCostly()) {
                    options.put(EqualShares.COSTS, costs);
                    options.put(EqualShares.BUDGET, Objects.requireNonNullElse(minutes.getValue(), 0));
                }
            }
            default -> {}
        }
        return options;
    }
}
