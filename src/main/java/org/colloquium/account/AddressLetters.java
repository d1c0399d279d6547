package org.colloquium.account;

import java.util.List;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;

/** The letters about an account that is to have another address. */
@Component
class AddressLetters {
    private final Outbox outbox;
    private final SiteAddress site;
    private final Notices notices;

    AddressLetters(Outbox outbox, SiteAddress site, Notices notices) {
        this.outbox = outbox;
        this.site = site;
        this.notices = notices;
    }

    /** Without a name: nobody knows yet whose address this is. */
    void confirm(EmailAddress wanted, String secret) {
        outbox.put(new Letter(
                wanted.value(),
                "Confirm this address",
                "Hello,",
                List.of("This is to be the address of your account. Confirm it within a day; until then, the old one "
                        + "stays."),
                new Letter.Action("Confirm the address", site.to("confirm-address/" + secret)),
                "You get this because somebody wants to use this address here. If it was not you, do nothing."));
    }

    /** To whoever reads this address, which has an account: the only one who is told that. */
    void taken(EmailAddress wanted) {
        outbox.put(new Letter(
                wanted.value(),
                "This address has an account already",
                "Hello,",
                List.of("Somebody wanted to give another account this address. It belongs to an account already, so "
                        + "nothing was changed. If it was you, sign in with this address, or use another for the "
                        + "second account."),
                new Letter.Action("Sign in", site.to("login")),
                "You get this because somebody wants to use this address here. If it was not you, do nothing."));
    }

    void asked(Account account) {
        notices.tell(
                account.id(),
                "Another address was asked for",
                "Somebody who is signed in as you has asked to give your account another e-mail address. It changes "
                        + "once the new address is confirmed. Whoever chooses a new password before that stops it.");
    }

    void changed(Account account, String old) {
        notices.tell(
                old,
                account.name(),
                "Your e-mail address was changed",
                "Your account has another e-mail address now; this one opens nothing any more. All other devices were "
                        + "signed out.");
    }
}
