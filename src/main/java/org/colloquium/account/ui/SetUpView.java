package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.colloquium.account.Network;
import org.colloquium.account.SetUp;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;

/** The first page of a new server: whoever has the code from the console becomes its administrator. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up this server · Colloquium")
@AnonymousAllowed
class SetUpView extends Gate implements BeforeEnterObserver {
    private final SetUp setUp;
    private final TextField code = new TextField("Set-up code");
    private final TextField name = new TextField("Your name");
    private final TextField email = new TextField("E-mail");
    private final PasswordField password = new PasswordField("Password");
    private final GateForm form = new GateForm("Create and continue", code, name, email, password);
    private final FieldErrors errors =
            new FieldErrors(Map.of("code", code, "name", name, "email", email, "password", password));

    SetUpView(SetUp setUp) {
        this.setUp = setUp;
        code.setHelperText("Printed in the server’s console at start. It works once.");
        code.setRequired(true);
        name.setRequired(true);
        Credentials.name(email);
        Credentials.fresh(password);
        form.before(this::create);
        show(new H1("Set up this server"), steps(0), form);
        code.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isOpen()) {
            event.forwardTo("");
        }
    }

    private void create() {
        errors.clear();
        form.say(null);
        VaadinRequest request = VaadinRequest.getCurrent();
        Network network = Network.of(request == null ? null : request.getRemoteAddr());
        try {
            setUp.makeAdministrator(code.getValue(), name.getValue(), email.getValue(), password.getValue(), network);
            form.send();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (TooManyRequestsException e) {
            form.say("Too many wrong codes. Come back in " + e.retryAfter().toSeconds() + " seconds.");
        } catch (ConflictException e) {
            form.say(e.getMessage());
        }
    }
}
