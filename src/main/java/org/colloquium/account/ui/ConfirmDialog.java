package org.colloquium.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.colloquium.account.Proofs;
import org.colloquium.account.Reauthentication;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;

/** Asks somebody who is signed in who they are: by password, with a code where the account has one, or otherwise. */
class ConfirmDialog extends Dialog {
    private final transient Reauthentication reauthentication;
    private final transient Runnable action;
    private final PasswordField password = new PasswordField("Present password");
    private final TextField code = new TextField("Code of your authenticator app");
    private final transient FieldErrors errors = new FieldErrors(Map.of("password", password, "code", code));

    ConfirmDialog(Reauthentication reauthentication, List<IdentityProof> proofs, Runnable action) {
        super("Is it you?");
        this.reauthentication = reauthentication;
        this.action = action;
        Proofs needed = reauthentication.proofs();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setVisible(needed.password());
        Codes.prepare(code);
        code.setVisible(needed.password() && needed.code());
        add(stack(
                needed.password(),
                proofs.stream().filter(IdentityProof::isAtHand).toList()));
        getFooter().add(Parts.button("Cancel", this::close));
        if (needed.password()) {
            Button go = Parts.primary("Continue", this::confirm);
            go.addClickShortcut(Key.ENTER);
            getFooter().add(go);
            password.focus();
        }
    }

    private Div stack(boolean hasPassword, List<IdentityProof> atHand) {
        Div stack = Parts.classed(
                "stack", new Paragraph("What you are about to change opens your account, so say who you are."));
        atHand.stream()
                .filter(it -> it.order() < IdentityProof.PASSWORD)
                .forEach(it -> stack.add(it.component(this::done)));
        if (hasPassword && stack.getComponentCount() > 1) {
            stack.add(Parts.text("or", "or"));
        }
        stack.add(password, code);
        atHand.stream()
                .filter(it -> it.order() >= IdentityProof.PASSWORD)
                .forEach(it -> stack.add(it.component(this::done)));
        if (!hasPassword && atHand.isEmpty()) {
            stack.add(new Paragraph("There is nothing here with which you could. Sign out, sign in again and come back "
                    + "within ten minutes: that counts."));
        }
        return stack;
    }

    private void confirm() {
        errors.clear();
        try {
            reauthentication.confirm(password.getValue(), code.getValue());
            done();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (TooManyRequestsException e) {
            errors.show(new InvalidInputException(
                    "password",
                    "Too many wrong tries. Come back in " + e.retryAfter().toSeconds() + " seconds."));
        }
    }

    private void done() {
        SessionIdentifier.change();
        close();
        action.run();
    }
}
