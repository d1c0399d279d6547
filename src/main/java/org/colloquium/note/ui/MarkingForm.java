package org.colloquium.note.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;

/** Says what an annotation's colour means, and its tags. */
class MarkingForm extends Div {
    private static final String NO_MEANING = "No meaning, in its author’s colour";

    final Select<Meaning> meaning = new Select<>();
    final TextField tags = new TextField("Tags, parted by commas");
    private final Div notice = new Div();

    MarkingForm(Marking now, MeaningNames names, Consumer<Marking> save, Runnable close) {
        addClassName("write");
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        meaning.setLabel("Colour");
        meaning.setItems(Meaning.values());
        meaning.setItemLabelGenerator(it -> it == null ? NO_MEANING : Words.sentence(names.of(it)));
        meaning.setEmptySelectionAllowed(true);
        meaning.setEmptySelectionCaption(NO_MEANING);
        meaning.setValue(now.meaning());
        meaning.setWidthFull();
        tags.setValue(String.join(", ", now.tags()));
        tags.setWidthFull();
        add(
                meaning,
                tags,
                notice,
                Parts.classed("acts", Parts.button("Save", () -> save(save)), Parts.plain("Cancel", close)));
    }

    Marking marking() {
        List<String> words = Arrays.stream(tags.getValue().split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return new Marking(meaning.getValue(), words);
    }

    private void save(Consumer<Marking> save) {
        notice.removeAll();
        try {
            save.accept(marking());
        } catch (InvalidInputException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }
}
