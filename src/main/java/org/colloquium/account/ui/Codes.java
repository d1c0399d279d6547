package org.colloquium.account.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.account.SignInAttempt;

/** Fields for codes, as phones and password managers know them. */
final class Codes {
    private Codes() {}

    /** For the six digits of an app. */
    static void prepare(TextField field) {
        field.getElement().setAttribute("name", SignInAttempt.CODE);
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("spellcheck", "false");
        field.getElement().setProperty("autocomplete", "one-time-code"); // Vaadin has no word for it
        field.setAutocapitalize(Autocapitalize.NONE);
        field.addClassName("code");
        field.setRequired(true);
        field.setManualValidation(true);
    }

    /** The same field for letters. */
    static void prepareRecovery(TextField field) {
        prepare(field);
        field.getElement().setAttribute("inputmode", "text");
        field.setAutocomplete(Autocomplete.OFF);
        field.setAutocapitalize(Autocapitalize.CHARACTERS);
    }
}
