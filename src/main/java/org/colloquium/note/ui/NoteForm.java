package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.NewNote;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;

/** Writes a note on a paper. */
class NoteForm extends WriteForm {
    private final Checkbox onlyMe = new Checkbox("Only for me");
    private final Consumer<NewNote> write;

    NoteForm(Writing writing, PaperId paper, Consumer<NewNote> write) {
        super(writing, "Your note", "Write a note for the group");
        this.write = write;
        addClassName("compose");
        onlyMe.addValueChangeListener(
                change -> Drafts.remark(field, visibility().name()));
        acts.add(Parts.primary("Add note", this::send), onlyMe, preview, keys());
        sendOnEnter(this::send);
        Drafts.keep(
                field,
                "note:" + paper,
                visibility().name(),
                kept -> onlyMe.setValue(kept.equals(Visibility.PRIVATE.name())));
    }

    private void send() {
        attempt(() -> {
            write.accept(new NewNote(words(), visibility()));
            empty();
            onlyMe.setValue(false);
        });
    }

    private static Div keys() {
        Div hints = Parts.classed("hints");
        hints.add(new Span(key("N"), new Text("to write")), new Span(key("Ctrl Enter"), new Text("to add")));
        return hints;
    }

    private static HtmlComponent key(String cap) {
        HtmlComponent key = new HtmlComponent("kbd");
        key.getElement().setText(cap);
        return key;
    }

    private Visibility visibility() {
        return onlyMe.getValue() ? Visibility.PRIVATE : Visibility.GROUP;
    }
}
