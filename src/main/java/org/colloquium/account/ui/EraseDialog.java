package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Asks what becomes of the notes, and for the address as a sign that it is meant, before an account is erased. */
class EraseDialog extends Dialog {
    private final RadioButtonGroup<Boolean> notes = new RadioButtonGroup<>("Notes and replies that others can read");
    private final TextField email = new TextField();
    private final Span said = Parts.status();
    private final transient FieldErrors errors = new FieldErrors(Map.of("email", email));
    private final transient Act act;

    /** @param address of the account, to be typed */
    EraseDialog(String heading, String address, Act act) {
        this.act = act;
        setHeaderTitle(heading);
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        notes.setItems(true, false);
        notes.setItemLabelGenerator(it -> it ? "Stay, as those of a former member" : "Go too");
        notes.setValue(true);
        email.setLabel("To erase it, type " + address);
        email.setWidthFull();
        email.setManualValidation(true);
        Button erase = Parts.primary("Erase for good", this::erase);
        erase.addThemeVariants(ButtonVariant.ERROR);
        add(Parts.classed("stack", consequences(), notes, email, said));
        getFooter().add(Parts.plain("Cancel", this::close), erase);
    }

    private static Paragraph consequences() {
        return new Paragraph(
                "Name, address, sign-ins, tokens, private notes, reading, remarks, upvotes and votes on open "
                        + "ballots go. What was counted stays counted; assignments are open again; a group with nobody else in "
                        + "it ends. Nothing brings this back.");
    }

    private void erase() {
        errors.clear();
        said.setText("");
        try {
            act.erase(email.getValue(), notes.getValue());
            close();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            said.setText(e.getMessage() + " Nothing was erased.");
        }
    }

    /** What erases. */
    interface Act {
        void erase(String typed, boolean notesStay);
    }
}
