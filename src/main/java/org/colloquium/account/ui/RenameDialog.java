package org.colloquium.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountEdit;
import org.colloquium.account.AccountService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Gives an account another name. */
class RenameDialog extends Dialog {
    private final transient AccountService accounts;
    private final transient AccountDetails account;
    private final TextField name = new TextField("Name");
    private final transient FieldErrors errors = new FieldErrors(Map.of("name", name));

    RenameDialog(AccountService accounts, AccountDetails account) {
        this.accounts = accounts;
        this.account = account;
        setHeaderTitle("Rename " + account.name());
        name.setValue(account.name());
        name.setWidthFull();
        add(name);
        Button save = Parts.primary("Rename", this::save);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(Parts.plain("Cancel", this::close), save);
    }

    private void save() {
        errors.clear();
        try {
            accounts.edit(account.id(), AccountEdit.name(name.getValue()));
            close();
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }
}
