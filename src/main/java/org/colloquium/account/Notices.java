package org.colloquium.account;

import java.util.List;
import org.colloquium.common.NotFoundException;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people by mail what has changed about how their account opens. */
@Component
public class Notices {
    private final Accounts accounts;
    private final Outbox outbox;

    Notices(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** In the transaction that changes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AccountId who, String subject, String sentence) {
        Account account = accounts.findById(who.value()).orElseThrow(NotFoundException::new);
        outbox.put(new Letter(
                account.email(),
                subject,
                "Dear " + account.name() + ",",
                List.of(
                        sentence,
                        "If this was you, there is nothing to do. If it was not, tell an administrator of this server "
                                + "at once."),
                null,
                "You get this because it is about how your account on this server opens."));
    }
}
