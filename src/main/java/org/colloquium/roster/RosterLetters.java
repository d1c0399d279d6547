package org.colloquium.roster;

import java.util.List;
import org.colloquium.account.SiteAddress;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells everybody with a new account, each by a letter with their link. */
@Component
class RosterLetters {
    private final Outbox outbox;
    private final SiteAddress site;

    RosterLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    void write(List<RosterDone.Invited> invited) {
        outbox.putAll(invited.stream().map(this::letter).toList());
    }

    private Letter letter(RosterDone.Invited person) {
        return new Letter(
                person.email(),
                "Your account for the reading groups",
                "Dear " + person.name() + ",",
                List.of(
                        "An account waits for you on Colloquium, where your reading groups choose and discuss papers.",
                        "Follow the link within seven days and choose a password. It opens once."),
                new Letter.Action("Open my account", site.to(person.path())),
                "You get this because an administrator of the server has made an account for this address.");
    }
}
