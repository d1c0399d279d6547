package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** A member's face and name; for organisers a button that opens the assignment. */
final class Slot {
    private Slot() {}

    /**
     * @param name as it is shown
     * @param state a word beside it, may be empty
     * @param shape before that word, the same without words; null for none
     * @param label what the button does, for screen readers
     * @param open null where the reader may change nothing
     */
    static Component of(
            Assignee who,
            String name,
            String state,
            @Nullable Span shape,
            boolean late,
            String label,
            @Nullable Runnable open) {
        Span words = new Span(name);
        if (who.me()) {
            words.addClassName("you");
        }
        Component slot = box(open, label);
        ((HasComponents) slot).add(Faces.of(who.name(), who.colour()), words);
        if (!state.isEmpty()) {
            Span meta = Parts.text(late ? "meta due" : "meta", state);
            if (shape != null) {
                meta.addComponentAsFirst(shape);
            }
            ((HasComponents) slot).add(meta);
        }
        if (!who.member()) {
            ((HasComponents) slot).add(Parts.meta("no longer a member"));
        }
        slot.addClassName("slot");
        slot.getElement().setAttribute("title", who.name());
        return slot;
    }

    /** A place that nobody fills. */
    static Component open(PaperRole role, String paper, @Nullable Runnable assign) {
        Component slot = box(assign, "Assign the " + role + " of " + paper);
        ((HasComponents) slot).add(new Span("Open"));
        slot.addClassNames("slot", "open");
        return slot;
    }

    private static Component box(@Nullable Runnable act, String label) {
        if (act == null) {
            return new Div();
        }
        NativeButton button = new NativeButton("", click -> act.run());
        button.setAriaLabel(label);
        return button;
    }
}
