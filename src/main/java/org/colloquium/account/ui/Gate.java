package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The frame of pages before one is in: the form on the left, the product shown by itself on the right. */
@StyleSheet("account.css")
@NamedInterface("ui")
public class Gate extends Div {
    /** What a new server goes through. */
    public static final List<String> STEPS = List.of("Administrator", "Group", "First digest", "People");

    private final Div mark = Parts.classed("mark");
    private final Div content = new Div();

    public Gate() {
        addClassName("gate");
        add(new Main(mark, content), demonstration());
        call("Colloquium", null);
    }

    /** What the site is called, and its logo if it has one. */
    public final void call(String name, @Nullable String logo) {
        mark.removeAll();
        if (logo != null) {
            Image image = new Image(logo, "");
            image.addClassName("logo");
            mark.add(image);
        }
        mark.add(new Span(name));
    }

    /** Replaces what stands on the left. */
    public void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }

    /** The steps of setting up as one line of words. */
    public static OrderedList steps(int current) {
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        for (int i = 0; i < STEPS.size(); i++) {
            ListItem step = new ListItem(STEPS.get(i));
            if (i == current) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        return steps;
    }

    private static Aside demonstration() {
        Paragraph words = new Paragraph();
        words.addClassNames("abs", "serif");
        words.add(new Span("A reading group is a conversation that happens to have papers in it. "));
        words.add(passage("Somebody brings the list,", 4, 0), number(1, 4), new Span(" "));
        words.add(
                passage("everybody says what they ", 2, 0), passage("would read,", 2, 3), number(2, 2), new Span(" "));
        words.add(passage("a few agree to prepare,", 3, 0), number(3, 3));
        words.add(new Span(" and on Thursday there is "), passage("something to argue about.", 0, 0), number(4, 0));
        Div notes = Parts.classed(
                "said",
                note(1, 4, "Paste it once. What was found, what was left over, and why, before anything is imported."),
                note(2, 2, "One vote each, open until the close, counted where anybody can recount it."),
                note(3, 3, "Shared out among the members, each with a role and a day."),
                note(4, 0, "Yours is always green."));
        Aside aside = new Aside(words, notes);
        aside.addClassName("demo");
        aside.getElement().setAttribute("aria-label", "What Colloquium is for");
        return aside;
    }

    private static Span passage(String words, int colour, int second) {
        Span passage = Parts.text(second == 0 ? "hl" : "hl both", words);
        passage.getStyle().set("--h1", "var(--vaadin-user-color-" + colour + ")");
        if (second != 0) {
            passage.getStyle().set("--h2", "var(--vaadin-user-color-" + second + ")");
        }
        return passage;
    }

    private static Span number(int number, int colour) {
        Span reference = Parts.text("ref", String.valueOf(number));
        reference.getStyle().set("--h1", "var(--vaadin-user-color-" + colour + ")");
        return reference;
    }

    private static Div note(int number, int colour, String words) {
        Div note = Parts.classed("thread", Parts.text("n", String.valueOf(number)), new Span(" " + words));
        note.getStyle().set("--h1", "var(--vaadin-user-color-" + colour + ")");
        return note;
    }
}
