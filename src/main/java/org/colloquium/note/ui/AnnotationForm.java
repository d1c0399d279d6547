package org.colloquium.note.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.function.BiConsumer;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.Visibility;

/** Comments on a passage that the reader has just selected. */
class AnnotationForm extends WriteForm {
    private static final int QUOTED = 120;

    private final Checkbox onlyMe = new Checkbox("Only for me");
    private final Span quoted = Parts.text("quoted", "");
    private final BiConsumer<String, Visibility> write;
    private final Runnable close;

    /**
     * @param key what the draft is kept under
     * @param place what is kept with it, so that the passage is found again after a reload
     * @param resumed told what was kept with a draft that was there
     */
    AnnotationForm(
            Writing writing,
            String key,
            String place,
            SerializableConsumer<String> resumed,
            BiConsumer<String, Visibility> write,
            Runnable close) {
        super(writing, "Your comment on the passage", "Comment on this passage");
        this.write = write;
        this.close = close;
        addClassName("compose-passage");
        addComponentAsFirst(new Div(quoted));
        acts.add(Parts.primary("Comment", this::send), onlyMe, preview, Parts.plain("Discard", this::discard));
        sendOnEnter(this::send);
        Drafts.keep(field, key, place, resumed);
    }

    /** Shows which words are commented on. */
    void quote(String exact) {
        quoted.setText(shortened(exact));
    }

    private void send() {
        attempt(() -> {
            write.accept(words(), onlyMe.getValue() ? Visibility.PRIVATE : Visibility.GROUP);
            discard();
        });
    }

    private void discard() {
        empty();
        close.run();
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= QUOTED
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, QUOTED)).stripTrailing() + "…";
    }
}
