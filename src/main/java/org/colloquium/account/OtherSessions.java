package org.colloquium.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs a person out wherever else they are signed in, on whatever device, when what opens their account has changed. */
@Component
class OtherSessions {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OtherSessions(Accounts accounts, CurrentUser currentUser, JdbcClient database, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.database = database;
        this.events = events;
    }

    /** The session of this thread lives on if it is that person's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Account account) {
        account.endSessions();
        accounts.flush();
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(account.id().value())
                .update();
        if (currentUser.find().filter(account.id()::equals).isPresent()) {
            CurrentUser.principal().ifPresent(it -> it.survive(account.epoch()));
        }
        events.publishEvent(new AccountChanged(account.id()));
    }
}
