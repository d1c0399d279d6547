package org.colloquium.account;

import java.util.List;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people by letter what has become of their account, so that they notice what was not their doing. */
@Component
public class Notices {
    private static final String NOT_YOU =
            "If this was not you, choose another password at once and tell an administrator of this server.";
    private static final String REASON = "You get this because the account has this address. It tells of changes to "
            + "how you sign in, and cannot be switched off.";

    private final Accounts accounts;
    private final Outbox outbox;
    private final SiteAddress site;

    Notices(Accounts accounts, Outbox outbox, SiteAddress site) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.site = site;
    }

    /** In the caller's transaction; where no mail is sent it tells nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId who, String subject, String sentence) {
        accounts.findById(who.value()).ifPresent(it -> tell(it.email(), it.name(), subject, sentence));
    }

    /** The same to an address that the account does not have any more. */
    void tell(String address, String name, String subject, String sentence) {
        if (outbox.isOn()) {
            outbox.put(new Letter(
                    address,
                    subject,
                    "Dear " + name + ",",
                    List.of(sentence, NOT_YOU),
                    new Letter.Action("My account", site.to("account")),
                    REASON));
        }
    }
}
