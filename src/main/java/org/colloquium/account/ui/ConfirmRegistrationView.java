package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.colloquium.account.RegistrationDetails;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Where the letter to somebody who asks for an account leads: the address is confirmed, a password is chosen. */
@Route(value = "register/:secret", autoLayout = false)
@PageTitle("Ask for an account · Colloquium")
@AnonymousAllowed
class ConfirmRegistrationView extends Gate implements BeforeEnterObserver {
    private final RegistrationService registrations;
    private final TextField email = new TextField("E-mail");
    private final TextField name = new TextField("Your name");
    private final PasswordField password = new PasswordField("Password");
    private final GateForm form = new GateForm("Confirm", name, email, password);
    private final FieldErrors errors = new FieldErrors(Map.of("name", name, "password", password));
    private String secret = "";

    ConfirmRegistrationView(RegistrationService registrations) {
        this.registrations = registrations;
        Credentials.name(email);
        email.setReadOnly(true);
        Credentials.fresh(password);
        form.before(this::confirm);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        try {
            RegistrationDetails asked = registrations.open(secret);
            email.setValue(asked.email());
            name.setValue(asked.name());
            show(
                    new H1("Confirm your address"),
                    RegisterView.words("Choose a name that the others know you by, and a password."),
                    form);
            password.focus();
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void confirm() {
        errors.clear();
        try {
            registrations.confirm(secret, name.getValue(), password.getValue());
            show(
                    new H1("Your address is confirmed"),
                    RegisterView.words("An administrator has to let you in. You get a letter then, and sign in with "
                            + "the password that you have just chosen."));
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void sayGone() {
        show(
                new H1("This link has ended"),
                RegisterView.words("It was followed already, was replaced by a newer one, or is older than a day."),
                Parts.link("login", "To the sign-in"));
    }
}
