package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.Network;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;

/** Asking for an account; whatever the address is, the answer is the same. */
@Route(value = "register", autoLayout = false)
@PageTitle("Ask for an account · Colloquium")
@AnonymousAllowed
class RegisterView extends Gate implements BeforeEnterObserver {
    private final RegistrationService registrations;
    private final CurrentUser currentUser;
    private final TextField name = new TextField("Your name");
    private final TextField email = new TextField("E-mail");
    private final GateForm form = new GateForm("Ask for an account", name, email);
    private final FieldErrors errors = new FieldErrors(Map.of("name", name, "email", email));

    RegisterView(RegistrationService registrations, CurrentUser currentUser) {
        this.registrations = registrations;
        this.currentUser = currentUser;
        Credentials.name(email);
        name.setRequired(true);
        form.before(this::ask);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!registrations.isOpen()) {
            throw new NotFoundException();
        }
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (!registrations.isOffered()) {
            show(
                    new H1("Ask for an account"),
                    words("This server sends no mail, so no address can be confirmed. Ask one of its administrators "
                            + "for an invitation."),
                    Parts.link("login", "I have an account"));
            return;
        }
        show(
                new H1("Ask for an account"),
                words("You get a letter to confirm your address. Then an administrator lets you in."),
                form,
                Parts.link("login", "I have an account"));
        name.focus();
    }

    private void ask() {
        errors.clear();
        form.say(null);
        try {
            String from = VaadinRequest.getCurrent().getRemoteAddr();
            registrations.ask(name.getValue(), email.getValue(), Network.of(from));
            show(
                    new H1("Look into your mail"),
                    words("A letter is on its way to " + email.getValue().strip() + ". It says how to go on; its link "
                            + "holds for a day. Nothing there after a few minutes? Look among the junk."),
                    Parts.link("login", "To the sign-in"));
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            form.say(e.getMessage());
        } catch (TooManyRequestsException e) {
            form.say("Too many accounts were asked for from this network. Come back in "
                    + (e.retryAfter().toMinutes() + 1) + " minutes.");
        }
    }

    static Paragraph words(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("lead");
        return paragraph;
    }
}
