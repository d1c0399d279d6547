package org.colloquium.note.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;

/** Comments on a passage that the reader has just selected. */
class AnnotationForm extends WriteForm {
    static final String KEY = "annotation:";
    private static final int QUOTED = 120;

    private final Checkbox onlyMe = new Checkbox("Only for me");
    private final BiConsumer<String, Visibility> write;
    private final Runnable close;

    /**
     * @param quote the words selected
     * @param place what finds the passage again after a reload
     */
    AnnotationForm(
            Writing writing,
            PaperId paper,
            String quote,
            String place,
            BiConsumer<String, Visibility> write,
            Runnable close) {
        super(writing, "Your comment on the passage", "Comment on this passage");
        this.write = write;
        this.close = close;
        addClassName("compose-passage");
        addComponentAsFirst(new Div(new Span(Parts.text("quoted", shortened(quote)))));
        acts.add(Parts.primary("Comment", this::send), onlyMe, preview, Parts.plain("Discard", this::discard));
        sendOnEnter(this::send);
        Drafts.keep(field, KEY + paper, place, kept -> {});
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
