package org.colloquium.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** The address that members forward digests to, with a button that copies it. */
@StyleSheet("intake.css")
class SecretAddress extends Div {
    private static final String COPY = """
            const field = this, said = $0;
            const done = () => { said.textContent = 'Copied.'; };
            const byHand = () => { field.focus(); field.inputElement.select(); document.execCommand('copy'); done(); };
            navigator.clipboard ? navigator.clipboard.writeText(field.value).then(done, byHand) : byHand();
            """;

    SecretAddress(String address) {
        addClassName("secret-address");
        TextField text = new TextField();
        text.setAriaLabel("The group's address for mails");
        text.setReadOnly(true);
        text.setWidthFull();
        text.setValue(address);
        Span said = new Span();
        said.addClassName("meta");
        said.getElement().setAttribute("role", "status");
        Button copy = new Button("Copy the address", click -> text.getElement().executeJs(COPY, said.getElement()));
        add(text, copy, said);
    }
}
