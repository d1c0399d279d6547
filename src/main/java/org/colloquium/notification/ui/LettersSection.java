package org.colloquium.notification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.colloquium.common.ui.Parts;
import org.colloquium.notification.LetterChoices;
import org.colloquium.notification.LetterKind;

/** A box for each kind of letter; what is ticked is kept at once. */
class LettersSection extends Section {
    private final transient LetterChoices choices;
    private final Span said = Parts.status();

    LettersSection(LetterChoices choices) {
        this.choices = choices;
        setId("letters");
        add(new H2("Letters"), about(choices.areSent()));
        Set<LetterKind> mine = choices.mine();
        Div boxes = Parts.classed("stack");
        for (LetterKind kind : LetterKind.values()) {
            boxes.add(box(kind, mine.contains(kind)));
        }
        boxes.add(said);
        add(boxes);
        // the foot of each letter leads here, and the browser has looked for the place before it was there
        getElement().executeJs("if (location.hash === '#letters') this.scrollIntoView()");
    }

    private static Paragraph about(boolean sent) {
        Paragraph about = new Paragraph(
                sent
                        ? "By mail, about your groups. Letters about your account itself always come."
                        : "This server sends no mail at present, so none of these letters come. What you choose holds"
                                + " once it does.");
        about.addClassName("two");
        return about;
    }

    private Checkbox box(LetterKind kind, boolean wanted) {
        Checkbox box = new Checkbox(kind.title(), wanted);
        box.setHelperText(kind.meaning());
        box.addValueChangeListener(change -> {
            choices.choose(kind, change.getValue());
            said.setText(
                    change.getValue()
                            ? "Saved: you get letters about " + kind.word() + "."
                            : "Saved: no more letters about " + kind.word() + ".");
        });
        return box;
    }
}
