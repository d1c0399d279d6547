package org.colloquium.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.account.PasskeyDetails;
import org.colloquium.account.PasskeyService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Gives a passkey another name. */
class PasskeyNameDialog extends Dialog {
    private final TextField name = new TextField("Where it is kept");

    PasskeyNameDialog(PasskeyService passkeys, PasskeyDetails passkey, Runnable done) {
        FieldErrors errors = new FieldErrors(Map.of("name", name));
        setHeaderTitle("Rename " + passkey.name());
        name.setValue(passkey.name());
        name.setWidthFull();
        add(name);
        Button save = Parts.primary("Rename", () -> {
            errors.clear();
            try {
                passkeys.rename(passkey.id(), name.getValue());
                close();
                done.run();
            } catch (InvalidInputException e) {
                errors.show(e);
            }
        });
        save.addClickShortcut(Key.ENTER);
        getFooter().add(Parts.plain("Cancel", this::close), save);
    }
}
