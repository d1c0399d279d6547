package org.colloquium.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.account.MadeAccount;
import org.colloquium.account.NewAccount;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Makes an account: with a link to hand on, or with a password that the administrator gives out. */
@StyleSheet("account.css")
class InviteDialog extends Dialog {
    private final transient AccountService accounts;
    private final transient Consumer<AccountId> made;
    private final TextField name = new TextField("Name");
    private final TextField email = new TextField("E-mail");
    private final Checkbox administrator = new Checkbox("Administrator of the server");
    private final PasswordField password = new PasswordField("Password, instead of an invitation link");
    private final Button create = Parts.primary("Invite", this::create);
    private final Button close = Parts.plain("Cancel", this::close);
    private final Div fields = Parts.classed("stack", name, email, password, administrator);
    private final transient FieldErrors errors =
            new FieldErrors(Map.of("name", name, "email", email, "password", password));

    /** @param made is told of the new account once the dialog is done with it */
    InviteDialog(AccountService accounts, Consumer<AccountId> made) {
        this.accounts = accounts;
        this.made = made;
        setHeaderTitle("Invite somebody");
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        password.setHelperText("Leave it empty, and the person chooses one.");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        create.addClickShortcut(Key.ENTER);
        add(fields);
        getFooter().add(close, create);
        name.focus();
    }

    private void create() {
        errors.clear();
        try {
            String given = password.isEmpty() ? null : password.getValue();
            show(accounts.make(new NewAccount(email.getValue(), name.getValue(), given, administrator.getValue())));
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            errors.show(new InvalidInputException("email", String.valueOf(e.getMessage())));
        }
    }

    private void show(MadeAccount account) {
        AccountId id = account.details().id();
        if (account.invitation() == null) {
            close();
            made.accept(id);
            return;
        }
        String name = account.details().name();
        setHeaderTitle(account.sent() ? "A letter is on its way to " + name : "Hand this link to " + name);
        remove(fields);
        add(OneTimeText.invitation(account.invitation(), "It opens once, within seven days, and is not shown again."));
        create.setVisible(false);
        close.setText("Done");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                made.accept(id);
            }
        });
    }
}
