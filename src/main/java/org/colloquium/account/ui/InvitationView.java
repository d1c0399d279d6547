package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.InvitationDetails;
import org.colloquium.account.InvitationService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** Where an invitation leads: name and password for somebody new, sign-in for somebody known. */
@Route(value = "invitation/:secret", autoLayout = false)
@PageTitle("Invitation · Colloquium")
@AnonymousAllowed
class InvitationView extends Gate implements BeforeEnterObserver {
    private final InvitationService invitations;
    private final CurrentUser currentUser;
    private final TextField email = new TextField("E-mail");
    private final TextField name = new TextField("Your name");
    private final PasswordField password = new PasswordField("Password");
    private final GateForm form = new GateForm("Create and continue", name, email, password);
    private final FieldErrors errors = new FieldErrors(Map.of("name", name, "password", password));
    private String secret = "";

    InvitationView(InvitationService invitations, CurrentUser currentUser) {
        this.invitations = invitations;
        this.currentUser = currentUser;
        Credentials.name(email);
        email.setReadOnly(true);
        Credentials.fresh(password);
        form.before(this::accept);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        if (currentUser.find().isPresent()) {
            event.forwardTo("join/" + secret);
            return;
        }
        try {
            show(invitations.open(secret));
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void show(InvitationDetails invitation) {
        H1 title = new H1(invitation.to() == null ? "Welcome to Colloquium" : "Join " + invitation.to());
        if (invitation.known()) {
            Paragraph words = words("You have an account here as " + invitation.email() + ".");
            show(title, words, Parts.link("join/" + secret, "Sign in to join"));
            return;
        }
        email.setValue(invitation.email());
        name.setValue(invitation.name());
        show(title, words("Choose a name that the others know you by, and a password."), form);
        (name.isEmpty() ? name : password).focus();
    }

    private void accept() {
        errors.clear();
        form.say(null);
        try {
            invitations.accept(secret, name.getValue(), password.getValue());
            form.send();
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            form.say(e.getMessage());
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void sayGone() {
        show(
                new H1("This invitation has ended"),
                words("It was used, was replaced by a newer one, or is older than seven days. "
                        + "Ask whoever sent it for a new one."),
                Parts.link("login", "Sign in"));
    }

    private static Paragraph words(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("lead");
        return paragraph;
    }
}
