package org.colloquium.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs a person out wherever else they are signed in, on whatever device, when what opens their account has changed. */
@Component
class OtherSessions {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final JdbcClient database;

    OtherSessions(Accounts accounts, CurrentUser currentUser, JdbcClient database) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.database = database;
    }

    /** The session of this thread lives on if it is that person's own. */
    void end(Account account) {
        account.endSessions();
        accounts.flush();
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(account.id().value())
                .update();
        if (currentUser.find().filter(account.id()::equals).isPresent()) {
            CurrentUser.principal().ifPresent(it -> it.survive(account.epoch()));
        }
    }
}
