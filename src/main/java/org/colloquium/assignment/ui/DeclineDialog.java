package org.colloquium.assignment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.colloquium.assignment.Mark;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Asks why, before an assignment is declined. */
@StyleSheet("meeting.css")
class DeclineDialog extends Dialog {
    private final TextArea reason = new TextArea("Why can you not do it?");
    private final Div notice = new Div();

    DeclineDialog(Consumer<Mark> decline) {
        setHeaderTitle("Decline");
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        reason.setHelperText("Only the organisers read it. They will ask somebody else.");
        reason.setMaxLength(500);
        reason.setWidthFull();
        add(Parts.classed("form", notice, reason));
        getFooter().add(Parts.plain("Keep it", this::close), Parts.primary("Decline", () -> {
            notice.removeAll();
            try {
                decline.accept(Mark.declined(reason.getValue()));
                close();
            } catch (InvalidInputException e) {
                notice.add(Notices.error(String.valueOf(e.getMessage())));
            }
        }));
    }
}
