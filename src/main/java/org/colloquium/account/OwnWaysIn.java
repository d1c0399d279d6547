package org.colloquium.account;

import java.util.List;
import org.colloquium.common.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways by which one person can sign in now; nobody takes away the last of their own. */
@Component
class OwnWaysIn {
    private final List<OtherWayIn> others;
    private final SignInPolicy policy;
    private final JdbcClient database;

    OwnWaysIn(List<OtherWayIn> others, SignInPolicy policy, JdbcClient database) {
        this.others = others;
        this.policy = policy;
        this.database = database;
    }

    /** Whether the account has a password, and passwords open accounts now. */
    boolean hasPassword(Account account) {
        return account.passwordHash() != null && policy.offersPasswords();
    }

    /**
     * Takes one away, in the caller's transaction; of two at once, the second sees what the first has left.
     *
     * @throws ConflictException when it was the last: then nothing is to be kept of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Account account, Runnable taking) {
        database.sql("select id from account where id = ? for update")
                .param(account.id().value())
                .query()
                .listOfRows();
        boolean had = hasAny(account);
        taking.run();
        if (had && !hasAny(account)) {
            throw new ConflictException(
                    policy.offersPasswords()
                            ? "This is your only way to sign in: you have no password. Nothing was changed. Add another"
                                    + " way first, or ask an administrator for a link with which to choose a password."
                            : "This is your only way to sign in: passwords are not accepted here. Nothing was changed."
                                    + " Add a passkey first, or ask an administrator.");
        }
    }

    private boolean hasAny(Account account) {
        return hasPassword(account)
                || others.stream()
                        .anyMatch(it -> !it.opensTo(List.of(account.id())).isEmpty());
    }
}
