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
import org.colloquium.account.PasswordReset;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Where the link of a letter leads with which a new password is chosen. Signing in afterwards asks what it always asks. */
@Route(value = "reset/:secret", autoLayout = false)
@PageTitle("New password · Colloquium")
@AnonymousAllowed
class ResetView extends Gate implements BeforeEnterObserver {
    private final PasswordReset reset;
    private final TextField email = new TextField("E-mail");
    private final PasswordField password = new PasswordField("New password");
    private final GateForm form = new GateForm("Use it and sign in", email, password);
    private final FieldErrors errors = new FieldErrors(Map.of("password", password));
    private String secret = "";

    ResetView(PasswordReset reset) {
        this.reset = reset;
        Credentials.name(email);
        email.setReadOnly(true);
        Credentials.fresh(password);
        form.before(this::choose);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        try {
            email.setValue(reset.open(secret));
            show(new H1("Choose a new password"), ForgotView.lead("You are signed out everywhere else."), form);
            password.focus();
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void choose() {
        errors.clear();
        try {
            reset.choose(secret, password.getValue());
            form.send();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void sayGone() {
        show(
                new H1("This link has ended"),
                ForgotView.lead("It was used, was replaced by a newer one, or is older than 30 minutes."),
                Parts.classed("ways", Parts.link("forgot", "Ask for a new one"), Parts.link("login", "Sign in")));
    }
}
