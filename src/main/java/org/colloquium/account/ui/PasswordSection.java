package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** My password. */
@Component
class PasswordSection implements AccountSection {
    private final MyAccount account;
    private final ConfirmIdentity confirm;

    PasswordSection(MyAccount account, ConfirmIdentity confirm) {
        this.account = account;
        this.confirm = confirm;
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
        PasswordField fresh = new PasswordField("New password");
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText("12 characters or more. A sentence is fine. Other devices are signed out.");
        FieldErrors errors = new FieldErrors(Map.of("password", fresh));
        Span said = Parts.status();
        return Parts.section(
                "Password", Parts.classed("stack narrow", fresh, said, Parts.button("Change the password", () -> {
                    errors.clear();
                    said.setText("");
                    confirm.then(() -> change(fresh, said, errors));
                })));
    }

    private void change(PasswordField fresh, Span said, FieldErrors errors) {
        try {
            account.changePassword(fresh.getValue());
            fresh.clear();
            said.setText("Changed. You are signed out everywhere else.");
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }
}
