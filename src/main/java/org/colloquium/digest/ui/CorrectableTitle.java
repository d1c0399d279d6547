package org.colloquium.digest.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.format.Candidate;

/** The title of an entry, which its reader corrects where it stands; the source's stays and is shown below. */
class CorrectableTitle extends Div {
    private final Consumer<String> correct;
    private final Runnable corrected;
    private Candidate entry;

    /**
     * A title.
     *
     * @param correct keeps another title, empty for the source's own
     * @param corrected runs after that, since other titles may be the same work
     */
    CorrectableTitle(Candidate entry, Consumer<String> correct, Runnable corrected) {
        this.entry = entry;
        this.correct = correct;
        this.corrected = corrected;
        addClassName("correctable");
        show();
    }

    private void show() {
        removeAll();
        Button edit = Parts.plain("Correct", this::edit);
        edit.setAriaLabel("Correct the title: " + EntryText.titleOf(entry));
        add(EntryText.title(entry), edit);
        if (entry.correctedTitle() != null) {
            Div source = Parts.classed("meta line");
            source.setText("In the source: " + DigestWords.beginning(entry.rawTitle(), 240));
            source.getElement().setAttribute("dir", "auto");
            add(source);
        }
    }

    private void edit() {
        TextField field = new TextField();
        field.setAriaLabel("Title");
        field.setMaxLength(2000);
        field.setWidthFull();
        field.setValue(entry.title());
        field.addKeyDownListener(Key.ESCAPE, it -> show());
        Button save = Parts.button("Save", () -> save(field));
        field.addKeyDownListener(Key.ENTER, it -> save(field));
        removeAll();
        add(field, Parts.classed("acts", save, Parts.plain("Cancel", this::show)));
        field.focus();
    }

    private void save(TextField field) {
        String title = field.getValue().strip();
        try {
            correct.accept(title);
        } catch (InvalidInputException e) {
            field.setErrorMessage(e.getMessage());
            field.setInvalid(true);
            return;
        }
        boolean own = title.isEmpty() || title.equals(entry.rawTitle());
        entry = entry.but().correctedTitle(own ? null : title).build();
        show();
        corrected.run();
    }
}
