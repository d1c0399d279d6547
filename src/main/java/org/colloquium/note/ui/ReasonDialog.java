package org.colloquium.note.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Asks why, before what a member wrote is hidden or reported. */
class ReasonDialog extends Dialog {
    private final TextArea reason = new TextArea("Why?");
    private final Div notice = new Div();

    /** @param act is given the reason; {@code done} follows once it went well */
    private ReasonDialog(String title, String helper, String verb, Consumer<String> act, Runnable done) {
        setHeaderTitle(title);
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        reason.setHelperText(helper);
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(notice, reason);
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary(verb, () -> give(act, done)));
    }

    static ReasonDialog hiding(String author, String noun, Consumer<String> act, Runnable done) {
        return new ReasonDialog(
                "Hide " + author + "’s " + noun,
                "Its author and the moderators read the reason, and still see the " + noun + ".",
                "Hide " + noun,
                act,
                done);
    }

    static ReasonDialog reporting(String author, String noun, Consumer<String> act, Runnable done) {
        return new ReasonDialog(
                "Report " + author + "’s " + noun,
                "The group’s organisers and owners read the reason with your name, and decide whether the " + noun
                        + " stays. Its author is not told.",
                "Report " + noun,
                act,
                done);
    }

    private void give(Consumer<String> act, Runnable done) {
        notice.removeAll();
        try {
            act.accept(reason.getValue());
            close();
        } catch (InvalidInputException | ConflictException | NotFoundException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
            return;
        }
        done.run();
    }
}
