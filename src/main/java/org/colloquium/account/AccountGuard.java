package org.colloquium.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link SignedIn}, {@link EvenHeldBack} and {@link Administrators} from the database, so that a right ends at once. */
@Component("accountGuard")
class AccountGuard {
    private final CurrentUser currentUser;
    private final JdbcClient database;

    AccountGuard(CurrentUser currentUser, JdbcClient database) {
        this.currentUser = currentUser;
        this.database = database;
    }

    public boolean signedIn() {
        currentUser.refuseIfHeldBack();
        return evenHeldBack();
    }

    public boolean evenHeldBack() {
        return isEnabled(currentUser.id());
    }

    public boolean administrator() {
        currentUser.refuseIfHeldBack();
        return isAdministrator(currentUser.id()) && currentUser.reaches(Scope.ADMIN);
    }

    boolean isEnabled(AccountId account) {
        return database.sql("select exists (select from account where id = ? and enabled)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    boolean isAdministrator(AccountId account) {
        return database.sql("select exists (select from account where id = ? and enabled and administrator)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }
}
