package org.colloquium.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;

/** Takes the code that was sent. */
class CodeForm extends GateForm {
    private final TextField code;

    /** @param address to which another code would go, empty where that is not known any more */
    CodeForm(String address) {
        this(new TextField("Code"), Credentials.remember(), address);
    }

    private CodeForm(TextField code, Checkbox remember, String address) {
        super("Sign in", code, remember);
        this.code = code;
        to("login/code");
        code.getElement().setAttribute("name", "code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("spellcheck", "false");
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setPlaceholder("K7F4-92QM");
        code.setRequired(true);
        if (!address.isEmpty()) {
            Input hidden = new Input();
            hidden.setType("hidden");
            hidden.setValue(address);
            hidden.getElement().setAttribute("name", "username");
            add(hidden);
            also("Send another code", "login/code/send");
        }
    }

    void focus() {
        code.focus();
    }
}
