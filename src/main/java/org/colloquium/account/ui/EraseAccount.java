package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.ErasureService;
import org.colloquium.account.Reauthentication;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** Lets an administrator erase somebody's account. */
@Component
class EraseAccount {
    private final ErasureService erasures;
    private final Reauthentication reauthentication;
    private final ConfirmIdentity confirm;

    EraseAccount(ErasureService erasures, Reauthentication reauthentication, ConfirmIdentity confirm) {
        this.erasures = erasures;
        this.reauthentication = reauthentication;
        this.confirm = confirm;
    }

    Button button(AccountDetails account) {
        Button erase = Parts.plain("Erase account", () -> confirm.then(() -> ask(account)));
        erase.addThemeVariants(ButtonVariant.ERROR);
        return erase;
    }

    private void ask(AccountDetails account) {
        reauthentication.require();
        new EraseDialog("Erase " + account.name(), account.email(), (typed, notesStay) -> {
                    if (!typed.strip().equalsIgnoreCase(account.email())) {
                        throw new InvalidInputException("email", "Type the address as it stands above.");
                    }
                    erasures.erase(account.id(), notesStay);
                })
                .open();
    }
}
