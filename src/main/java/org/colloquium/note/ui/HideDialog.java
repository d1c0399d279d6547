package org.colloquium.note.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Asks why, before a moderator hides what a member wrote. */
class HideDialog extends Dialog {
    private final TextArea reason = new TextArea("Why?");
    private final Div notice = new Div();

    HideDialog(TextActs text, String author, Runnable done) {
        setHeaderTitle("Hide " + author + "’s " + text.noun());
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        reason.setHelperText("Its author and the moderators read the reason, and still see the " + text.noun() + ".");
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(notice, reason);
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Hide " + text.noun(), () -> {
            hide(text);
            done.run();
        }));
    }

    private void hide(TextActs text) {
        notice.removeAll();
        try {
            text.hide(reason.getValue());
            close();
        } catch (InvalidInputException | ConflictException | NotFoundException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }
}
