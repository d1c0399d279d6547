package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.springframework.security.access.AccessDeniedException;

/** A field that grows with its text, keeps it while one types, and is sent by its button or Ctrl+Enter. */
class WriteForm extends Div {
    final TextArea field = new TextArea();
    final Div columns = Parts.classed("columns");
    final Div notice = new Div();
    final Div acts = Parts.classed("acts");

    /** @param label the field's name, for those who do not see where it stands */
    WriteForm(String label, String placeholder, Component... buttons) {
        addClassName("write");
        field.setAriaLabel(label);
        field.setPlaceholder(placeholder);
        field.setWidthFull();
        field.setMinRows(1);
        columns.add(field);
        acts.add(buttons);
        add(notice, columns, acts);
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
        field.focus();
    }

    /** Empties the field after its text was saved or discarded. */
    void empty() {
        notice.removeAll();
        field.clear();
        Drafts.clear(field);
    }
}
