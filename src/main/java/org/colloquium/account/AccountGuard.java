package org.colloquium.account;

import org.springframework.stereotype.Component;

/** Answers {@link SignedIn}, {@link EvenHeldBack} and {@link Administrators} from the database, so that a right ends at once. */
@Component("accountGuard")
class AccountGuard {
    private final CurrentUser currentUser;
    private final Accounts accounts;

    AccountGuard(CurrentUser currentUser, Accounts accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    public boolean signedIn() {
        currentUser.refuseIfHeldBack();
        return evenHeldBack();
    }

    public boolean evenHeldBack() {
        return accounts.isEnabled(currentUser.id().value());
    }

    public boolean administrator() {
        currentUser.refuseIfHeldBack();
        return accounts.isAdministrator(currentUser.id().value()) && currentUser.reaches(Scope.ADMIN);
    }
}
