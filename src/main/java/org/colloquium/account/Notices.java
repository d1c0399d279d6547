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
    private static final String REASON = "You get this because something has changed about how you sign in.";

    private final Accounts accounts;
    private final Outbox outbox;

    Notices(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId who, String subject, String sentence) {
        accounts.findById(who.value())
                .ifPresent(it -> outbox.put(
                        new Letter(it.email(), subject, "Dear " + it.name() + ",", List.of(sentence), null, REASON)));
    }
}
