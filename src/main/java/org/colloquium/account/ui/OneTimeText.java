package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.account.IssuedInvitation;
import org.springframework.modulith.NamedInterface;

/** A link or a token that can be read only now, with a button that copies it. */
@NamedInterface("ui")
@StyleSheet("account.css")
public class OneTimeText extends Div {
    private static final String COPY = """
            const field = this, said = $0;
            const done = () => { said.textContent = 'Copied.'; };
            const byHand = () => { field.focus(); field.inputElement.select(); document.execCommand('copy'); done(); };
            navigator.clipboard ? navigator.clipboard.writeText(field.value).then(done, byHand) : byHand();
            """;

    private final TextField text;

    private OneTimeText(String label, String words) {
        addClassName("once");
        text = new TextField(label);
        text.setReadOnly(true);
        text.setWidthFull();
        text.addClassName("code");
        Span said = new Span();
        said.addClassName("meta");
        said.getElement().setAttribute("role", "status");
        Button copy = new Button("Copy", click -> text.getElement().executeJs(COPY, said.getElement()));
        add(text, copy, said, new Paragraph(words));
    }

    /** @param secret of an invitation; {@code words} what to do with the link */
    public static OneTimeText invitation(String secret, String words) {
        OneTimeText link = new OneTimeText("Invitation link", words);
        link.text.setValue("/" + IssuedInvitation.path(secret));
        link.text
                .getElement()
                .executeJs("this.value = new URL($0, document.baseURI).href", IssuedInvitation.path(secret));
        return link;
    }

    static OneTimeText token(String token) {
        OneTimeText shown = new OneTimeText("Token", "Copy it now: it is not shown again.");
        shown.text.setValue(token);
        return shown;
    }
}
