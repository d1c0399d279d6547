package org.colloquium.account;

import java.util.List;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody who asks for an account is told, by letter only: the page tells nobody who has one. What was typed into
 * the page stands in none of them, since it may have been typed by somebody else.
 */
@Component
class RegistrationLetters {
    private static final String ASKED =
            "You get this because somebody, probably you, has asked for an account with this address.";

    private final Outbox outbox;
    private final SiteAddress site;

    RegistrationLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    void confirm(EmailAddress email, String secret) {
        write(
                email,
                "Confirm your address",
                List.of(
                        "Follow the link to confirm this address and choose a password. It opens once, within a day.",
                        "If it was not you who asked, do nothing: without the link nothing happens."),
                new Letter.Action("Confirm my address", site.to("register/" + secret)),
                ASKED);
    }

    void known(EmailAddress email) {
        write(
                email,
                "You already have an account",
                List.of("Somebody has asked for an account with this address, which has one already. Sign in with it; "
                        + "if it was not you who asked, there is nothing to do."),
                new Letter.Action("Sign in", site.to("login")),
                ASKED);
    }

    void waiting(EmailAddress email) {
        write(
                email,
                "Your request is waiting",
                List.of("This address is confirmed. An administrator has to let you in; you get a letter then."),
                null,
                ASKED);
    }

    void letIn(EmailAddress email) {
        write(
                email,
                "You have been let in",
                List.of("An administrator has let you in. Sign in with this address and the password that you chose."),
                new Letter.Action("Sign in", site.to("login")),
                "You get this because you have asked for an account with this address.");
    }

    void refused(EmailAddress email) {
        write(
                email,
                "Your request was refused",
                List.of("An administrator has looked at your request for an account and has refused it. What you have "
                        + "entered is deleted. If you think this is a mistake, talk to the people of your group."),
                null,
                "You get this because you have asked for an account with this address.");
    }

    private void write(
            EmailAddress to, String subject, List<String> words, Letter.@Nullable Action action, String reason) {
        if (outbox.isOn()) {
            outbox.put(new Letter(to.value(), subject, "Hello,", words, action, reason));
        }
    }
}
