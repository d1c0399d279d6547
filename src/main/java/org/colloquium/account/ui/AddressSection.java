package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.account.AddressChange;
import org.colloquium.account.Me;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.springframework.stereotype.Component;

/** My e-mail address, and another one. */
@Component
class AddressSection implements AccountSection {
    private final AddressChange change;
    private final ConfirmIdentity identity;

    AddressSection(AddressChange change, ConfirmIdentity identity) {
        this.change = change;
        this.identity = identity;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        Paragraph present = new Paragraph("You sign in as " + me.email() + ".");
        present.addClassName("two-line");
        if (!change.isOffered()) {
            return Parts.section("E-mail", present, Parts.meta("It can be changed once this server sends mail."));
        }
        TextField email = new TextField("New e-mail address");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setAutocapitalize(Autocapitalize.NONE);
        email.setManualValidation(true);
        email.setHelperText("We send a link to it. Until you follow that, the old address stays.");
        Span said = Parts.status();
        return Parts.section(
                "E-mail",
                present,
                Parts.classed(
                        "stack narrow",
                        email,
                        said,
                        Parts.button("Change the address", () -> identity.then(() -> ask(email, said)))));
    }

    private void ask(TextField email, Span said) {
        FieldErrors errors = new FieldErrors(Map.of("email", email));
        errors.clear();
        said.setText("");
        try {
            change.ask(email.getValue());
            said.setText("A letter is on its way to " + email.getValue().strip() + ". Follow its link within a day.");
            email.clear();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            said.setText(e.getMessage());
        } catch (TooManyRequestsException e) {
            said.setText("Too many letters were asked for. Come back in "
                    + Words.count((e.retryAfter().toSeconds() + 59) / 60, "minute", "minutes") + ".");
        }
    }
}
