package org.colloquium.note.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.colloquium.common.ui.Drafts;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.jspecify.annotations.Nullable;

/** Where a comment on a passage is written, one at a time; a draft that a reload left opens again at its passage. */
class PassageForm extends Div {
    private final transient Writing writing;
    private final transient Supplier<String> key;
    private final transient Function<KeptPassage, NewTarget> find;
    private final transient Consumer<NewAnnotation> add;
    private final transient Runnable mark;
    private transient @Nullable NewTarget target;

    /**
     * @param key what the draft is kept under
     * @param find the passage in the text as it is now
     * @param mark called when another passage, or none, is commented on
     */
    PassageForm(
            Writing writing,
            Supplier<String> key,
            Function<KeptPassage, NewTarget> find,
            Consumer<NewAnnotation> add,
            Runnable mark) {
        this.writing = writing;
        this.key = key;
        this.find = find;
        this.add = add;
        this.mark = mark;
    }

    /** What is being commented on, null for nothing. */
    @Nullable NewTarget target() {
        return target;
    }

    void compose(NewTarget passage) {
        AnnotationForm form = open(place(passage));
        about(passage);
        form.field.focus();
    }

    /** @param waiting what a draft was left under */
    void reopen(String waiting) {
        if (waiting.equals(key.get()) && target == null) {
            open("");
        }
    }

    private AnnotationForm open(String place) {
        AnnotationForm form =
                new AnnotationForm(writing, key.get(), place, this::resume, this::write, () -> about(null));
        removeAll();
        add(form);
        return form;
    }

    private void write(String words, Visibility visibility) {
        NewTarget passage = target;
        if (passage != null) {
            add.accept(new NewAnnotation(passage, words, visibility, Marking.NONE));
        }
    }

    /** What was begun at one passage goes on at the one that was selected since, else where it was begun. */
    private void resume(String place) {
        NewTarget selected = target;
        if (selected != null) {
            forms(it -> Drafts.remark(it.field, place(selected)));
        } else {
            KeptPassage kept = KeptPassage.read(place);
            about(kept == null ? null : find.apply(kept));
        }
    }

    private void about(@Nullable NewTarget passage) {
        target = passage;
        Quote quote = passage == null ? null : passage.quote();
        if (quote == null) {
            removeAll();
        } else {
            forms(it -> it.quote(quote.exact()));
        }
        mark.run();
    }

    private void forms(Consumer<AnnotationForm> each) {
        getChildren().map(AnnotationForm.class::cast).forEach(each);
    }

    private static String place(NewTarget passage) {
        Quote quote = passage.quote();
        return quote == null ? "" : new KeptPassage(quote, passage.page()).text();
    }
}
