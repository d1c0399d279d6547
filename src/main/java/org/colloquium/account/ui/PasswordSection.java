package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** My password. */
@Component
class PasswordSection implements AccountSection {
    private final MyAccount account;

    PasswordSection(MyAccount account) {
        this.account = account;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        PasswordField old = new PasswordField("Present password");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField fresh = new PasswordField("New password");
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText("12 characters or more. A sentence is fine. Other devices are signed out.");
        FieldErrors errors = new FieldErrors(Map.of("old", old, "password", fresh));
        Span said = Parts.status();
        return Parts.section(
                "Password", Parts.classed("stack narrow", old, fresh, said, Parts.button("Change the password", () -> {
                    errors.clear();
                    said.setText("");
                    try {
                        account.changePassword(old.getValue(), fresh.getValue());
                        old.clear();
                        fresh.clear();
                        said.setText("Changed. You are signed out everywhere else.");
                    } catch (InvalidInputException e) {
                        errors.show(e);
                    } catch (TooManyRequestsException e) {
                        said.setText("Too many wrong tries. Come back in "
                                + e.retryAfter().toSeconds() + " seconds.");
                    }
                })));
    }
}
