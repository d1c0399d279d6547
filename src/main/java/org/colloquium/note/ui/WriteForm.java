package org.colloquium.note.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Markup;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Completion;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * A field that grows with its text, keeps it while one types, offers names, shows how it will look, and is sent by its
 * button or Ctrl+Enter.
 */
@StyleSheet("note.css")
class WriteForm extends Div {
    private static final String PREVIEW = "Preview";
    private static final String HELP = "Markdown, $math$, @people, [[papers]], images pasted or dropped";

    final TextArea field = new TextArea();
    final Div columns = Parts.classed("columns");
    final Div notice = new Div();
    final Div acts = Parts.classed("acts");
    final Button preview = Parts.plain(PREVIEW, this::togglePreview);
    private final Writing writing;
    private final SafeHtml shown = new SafeHtml(Markup.markdown(""));
    private final ImageDrop images;
    private final Div looks = Parts.classed("words looks", shown);

    /** @param label the field's name, for those who do not see where it stands */
    WriteForm(Writing writing, String label, String placeholder) {
        this.writing = writing;
        addClassName("write");
        field.setAriaLabel(label);
        field.setPlaceholder(placeholder);
        field.setWidthFull();
        field.setMinRows(1);
        columns.add(field);
        looks.getElement().setAttribute("role", "region").setAttribute("aria-label", "Preview");
        looks.setVisible(false);
        Completion.offerNames(field, writing::names);
        images = new ImageDrop(
                field,
                writing::image,
                it -> field.getElement().executeJs("window.colloquium.insertImage(this, $0)", it),
                this::refuse);
        add(notice, columns, looks, acts, images, Parts.text("meta how", HELP));
    }

    /** What is to be kept. */
    String words() {
        return writing.kept(field.getValue());
    }

    /** How words that are kept stand in the field. */
    String typed(@Nullable String kept) {
        return kept == null ? "" : writing.typed(kept);
    }

    private void togglePreview() {
        if (looks.isVisible()) {
            write();
            field.focus();
        } else {
            attempt(() -> {
                shown.show(writing.preview(field.getValue()));
                looks.setVisible(true);
                columns.setVisible(false);
                images.setVisible(false);
                preview.setText("Go on writing");
            });
        }
    }

    private void write() {
        looks.setVisible(false);
        columns.setVisible(true);
        images.setVisible(true);
        preview.setText(PREVIEW);
    }

    /** Sends on Ctrl+Enter, or Cmd+Enter; the field is left for a moment so that its last words are told. */
    void sendOnEnter(Runnable send) {
        for (KeyModifier modifier : new KeyModifier[] {KeyModifier.CONTROL, KeyModifier.META}) {
            Shortcuts.addShortcutListener(field, send::run, Key.ENTER, modifier)
                    .listenOn(field)
                    .resetFocusOnActiveElement();
        }
    }

    /** Runs what sends the text. When it is refused the form says why, and keeps the text. */
    void attempt(Runnable send) {
        notice.removeAll();
        try {
            send.run();
        } catch (InvalidInputException | ConflictException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            refuse("This is no longer here, or no longer yours to see. Your text is kept in the field.");
        } catch (AccessDeniedException e) {
            refuse("Your role in this group does not allow this any more. Your text is kept in the field.");
        }
    }

    void refuse(String words) {
        notice.removeAll();
        notice.add(Notices.error(words));
        write();
        field.focus();
    }

    /** Empties the field after its text was saved or discarded. */
    void empty() {
        notice.removeAll();
        write();
        field.clear();
        Drafts.clear(field);
    }
}
