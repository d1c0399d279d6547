package org.colloquium.note.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;

/** What is looked for in the stream; each change goes into the address. */
class StreamFilters extends Div {
    private final TextField words = new TextField();
    private final ComboBox<Member> by = new ComboBox<>();
    private final ComboBox<Meaning> meaning = new ComboBox<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Checkbox unanswered = new Checkbox("Not answered yet");
    private final Checkbox mentioning = new Checkbox("Mentions me");
    private final Checkbox fresh = new Checkbox("Since I was last on home");
    private final StreamAddress now;
    private final Consumer<StreamAddress> search;

    StreamFilters(
            StreamView.Desk desk,
            GroupDetails group,
            MeaningNames names,
            StreamAddress now,
            Consumer<StreamAddress> search) {
        this.now = now;
        this.search = search;
        addClassName("stream-filters");
        words.setAriaLabel("Search notes, passages and replies");
        words.setPlaceholder("Search notes, passages and replies");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setValue(now.words());
        List<Member> members = desk.members().of(group.id());
        by.setItems(members);
        by.setItemLabelGenerator(Member::name);
        by.setPlaceholder("Anybody");
        by.setAriaLabel("By whom");
        by.setClearButtonVisible(true);
        by.setValue(members.stream()
                .filter(it -> it.id().equals(now.by()))
                .findFirst()
                .orElse(null));
        meaning.setItems(Meaning.values());
        meaning.setItemLabelGenerator(it -> Words.sentence(names.of(it)));
        meaning.setClearButtonVisible(true);
        meaning.setAriaLabel("Colour");
        meaning.setPlaceholder("Any colour");
        meaning.setValue(now.meaning());
        tag.setItems(desk.stream().tags(group.id()));
        tag.setPlaceholder("Any tag");
        tag.setAriaLabel("Tag");
        tag.setClearButtonVisible(true);
        tag.setValue(now.tag());
        unanswered.setValue(now.unanswered());
        mentioning.setValue(now.mentioning());
        fresh.setValue(now.fresh());
        Stream.<HasValue<?, ?>>of(words, by, meaning, tag, unanswered, mentioning, fresh)
                .forEach(it -> it.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed();
                    }
                }));
        add(words, Parts.classed("acts", by, meaning, tag, unanswered, mentioning, fresh));
    }

    private void changed() {
        Member member = by.getValue();
        search.accept(new StreamAddress(
                words.getValue(),
                member == null ? null : member.id(),
                now.paper(),
                meaning.getValue(),
                tag.getValue(),
                unanswered.getValue(),
                mentioning.getValue(),
                fresh.getValue()));
    }
}
