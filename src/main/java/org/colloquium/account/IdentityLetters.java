package org.colloquium.account;

import java.util.List;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells people that a provider of single sign-on opens their account from now on, or no more. */
@Component
class IdentityLetters {
    private final Outbox outbox;
    private final SiteAddress site;

    IdentityLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    void connected(Account account) {
        write(
                account,
                "Single sign-on opens your account now",
                "Somebody has come by single sign-on with your address, and your account was connected with it. If "
                        + "that was not you, disconnect it in My account and tell an administrator.");
    }

    void disconnected(Account account) {
        write(
                account,
                "Single sign-on was disconnected from your account",
                "Your account was disconnected from single sign-on, and other sessions have ended. If that was not "
                        + "you, tell an administrator.");
    }

    private void write(Account account, String subject, String words) {
        outbox.put(new Letter(
                account.email(),
                subject,
                "Dear " + account.name() + ",",
                List.of(words),
                new Letter.Action("My account", site.to("account")),
                "You get this because it is about the security of your account."));
    }
}
