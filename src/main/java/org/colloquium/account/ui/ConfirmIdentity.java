package org.colloquium.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.colloquium.account.IdentityUnconfirmed;
import org.colloquium.account.Reauthentication;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** Does what a service refuses until the person has shown again who they are: asks for it, then does it. */
@Component
class ConfirmIdentity {
    private final Reauthentication reauthentication;

    ConfirmIdentity(Reauthentication reauthentication) {
        this.reauthentication = reauthentication;
    }

    void then(Runnable action) {
        try {
            action.run();
        } catch (IdentityUnconfirmed e) {
            ask(action);
        }
    }

    private void ask(Runnable action) {
        Dialog dialog = new Dialog("Is it you?");
        PasswordField password = new PasswordField("Present password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        FieldErrors errors = new FieldErrors(Map.of("password", password));
        dialog.add(Parts.classed(
                "stack",
                new Paragraph("What you are about to change opens your account, so say who you are."),
                password));
        dialog.getFooter().add(Parts.button("Cancel", dialog::close), Parts.primary("Continue", () -> {
            errors.clear();
            try {
                reauthentication.confirm(password.getValue());
                dialog.close();
                action.run();
            } catch (InvalidInputException e) {
                errors.show(e);
            } catch (TooManyRequestsException e) {
                errors.show(new InvalidInputException(
                        "password",
                        "Too many wrong tries. Come back in " + e.retryAfter().toSeconds() + " seconds."));
            }
        }));
        dialog.open();
        password.focus();
    }
}
