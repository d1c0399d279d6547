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
import org.colloquium.account.Network;
import org.colloquium.account.PasswordReset;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Asks for a letter with which to choose a new password. It says the same whether there is such an account or not. */
@Route(value = "forgot", autoLayout = false)
@PageTitle("New password · Colloquium")
@AnonymousAllowed
class ForgotView extends Gate implements BeforeEnterObserver {
    private final PasswordReset reset;
    private final TextField email = new TextField("E-mail");
    private final GateForm form = new GateForm("Send me a link", email);
    private final FieldErrors errors = new FieldErrors(Map.of("email", email));

    ForgotView(PasswordReset reset) {
        this.reset = reset;
        Credentials.name(email);
        email.setManualValidation(true);
        form.before(this::ask);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (reset.isOffered()) {
            show(
                    new H1("Forgot your password?"),
                    lead("We send you a link with which you choose a new one."),
                    form,
                    Parts.classed("ways", Parts.link("login", "Back to the sign-in")));
            email.focus();
        } else {
            show(
                    new H1("Forgot your password?"),
                    lead("This server sends no mail. Ask one of its administrators for help."),
                    Parts.classed("ways", Parts.link("login", "Back to the sign-in")));
        }
    }

    private void ask() {
        errors.clear();
        form.say(null);
        VaadinRequest request = VaadinRequest.getCurrent();
        try {
            reset.ask(email.getValue(), Network.of(request == null ? null : request.getRemoteAddr()));
            show(
                    new H1("Look into your mailbox"),
                    lead("If an account has the address " + email.getValue().strip()
                            + ", a letter with a link is on its way. The link works once, within 30 minutes."),
                    lead("Nothing came? Look among the spam, and whether this is the address of your account."),
                    Parts.classed("ways", Parts.link("login", "Back to the sign-in")));
        } catch (InvalidInputException e) {
            errors.show(e);
        } catch (ConflictException e) {
            form.say(e.getMessage());
        } catch (TooManyRequestsException e) {
            form.say("Too many letters were asked for. Come back in "
                    + Words.count((e.retryAfter().toSeconds() + 59) / 60, "minute", "minutes") + ".");
        }
    }

    static Paragraph lead(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("lead");
        return paragraph;
    }
}
