package org.colloquium.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.account.SignInAttempt;

/** Fields as password managers and the sign-in address know them. */
final class Credentials {
    private Credentials() {}

    static void name(TextField email) {
        email.getElement().setAttribute("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutocapitalize(Autocapitalize.NONE);
        email.getElement().setAttribute("spellcheck", "false");
        email.setRequired(true);
    }

    static Checkbox remember() {
        Checkbox remember = new Checkbox("Stay signed in for 30 days on this device");
        remember.getElement().setAttribute("name", SignInAttempt.REMEMBER);
        return remember;
    }

    static void current(PasswordField password) {
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
    }

    static void fresh(PasswordField password) {
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("12 characters or more. A sentence is fine.");
        password.setRequired(true);
    }
}
