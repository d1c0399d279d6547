package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.account.People;
import org.colloquium.account.SignOut;
import org.colloquium.account.TokenService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;

/** What people change of their own account. */
@Route("account")
@PageTitle("My account · Colloquium")
@StyleSheet("account.css")
@PermitAll
class MyAccountView extends Div implements BeforeEnterObserver {
    private final MyAccount account;
    private final People people;
    private final TokenService tokens;
    private final SignOut signOut;

    MyAccountView(MyAccount account, People people, TokenService tokens, SignOut signOut) {
        this.account = account;
        this.people = people;
        this.tokens = tokens;
        this.signOut = signOut;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Me me = people.me();
        removeAll();
        add(Parts.page(
                "",
                Parts.head("My account", me.email(), Parts.button("Sign out", () -> signOut.now(UI.getCurrent()))),
                Parts.middle(new TokenSection(tokens, me.administrator())),
                Parts.margin(name(me), password())));
    }

    private Section name(Me me) {
        TextField name = new TextField("Name");
        name.setValue(me.name());
        name.setAutocomplete(Autocomplete.NAME);
        FieldErrors errors = new FieldErrors(Map.of("name", name));
        Span said = said();
        return Parts.section("How others see you", form(name, said, Parts.button("Save the name", () -> {
            errors.clear();
            said.setText("");
            try {
                account.rename(name.getValue());
                said.setText("Saved.");
            } catch (InvalidInputException e) {
                errors.show(e);
            }
        })));
    }

    private Section password() {
        PasswordField old = new PasswordField("Present password");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField fresh = new PasswordField("New password");
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setHelperText("12 characters or more. A sentence is fine. Other devices are signed out.");
        FieldErrors errors = new FieldErrors(Map.of("old", old, "password", fresh));
        Span said = said();
        return Parts.section("Password", form(old, fresh, said, Parts.button("Change the password", () -> {
            errors.clear();
            said.setText("");
            try {
                account.changePassword(old.getValue(), fresh.getValue());
                old.clear();
                fresh.clear();
                said.setText("Changed. You are signed out everywhere else.");
            } catch (InvalidInputException e) {
                errors.show(e);
            } catch (TooManyRequestsException e) {
                said.setText(
                        "Too many wrong tries. Come back in " + e.retryAfter().toSeconds() + " seconds.");
            }
        })));
    }

    private static Span said() {
        Span said = Parts.meta("");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private static Div form(Component... parts) {
        return Parts.classed("stack narrow", parts);
    }
}
