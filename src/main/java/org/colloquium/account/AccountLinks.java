package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets that were sent by letter and open an account for a while, as hashes. A newer one of a kind ends the older; the
 * database itself ends them when password or address change or the account is disabled.
 */
@Component
class AccountLinks {
    static final Duration RESET_HOLDS = Duration.ofMinutes(30);
    static final Duration CHANGE_HOLDS = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    AccountLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String newReset(AccountId account) {
        String secret = Secrets.next();
        database.sql("""
                        insert into password_reset (account_id, secret_hash, expires_at) values (?, ?, ?)
                        on conflict (account_id) do update set secret_hash = excluded.secret_hash,
                                                               expires_at = excluded.expires_at""")
                .params(account.value(), Secrets.hash(secret), until(RESET_HOLDS))
                .update();
        return secret;
    }

    /** Whose password it lets choose; with {@code lock} nobody else uses it before the transaction ends. */
    Optional<AccountId> reset(String secret, boolean lock) {
        return database.sql("select account_id from password_reset where secret_hash = ? and expires_at > ?"
                        + (lock ? " for update" : ""))
                .params(Secrets.hash(secret), Timestamp.from(clock.instant()))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    String newChange(AccountId account, EmailAddress email) {
        String secret = Secrets.next();
        database.sql("""
                        insert into address_change (account_id, email, secret_hash, expires_at) values (?, ?, ?, ?)
                        on conflict (account_id) do update set email = excluded.email,
                                                               secret_hash = excluded.secret_hash,
                                                               expires_at = excluded.expires_at""")
                .params(account.value(), email.value(), Secrets.hash(secret), until(CHANGE_HOLDS))
                .update();
        return secret;
    }

    /** @param lock whether nobody else may use it before the transaction ends */
    Optional<Change> change(String secret, boolean lock) {
        return database.sql("select account_id, email from address_change where secret_hash = ? and expires_at > ?"
                        + (lock ? " for update" : ""))
                .params(Secrets.hash(secret), Timestamp.from(clock.instant()))
                .query((row, number) -> new Change(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new EmailAddress(row.getString("email"))))
                .optional();
    }

    void endChange(AccountId account) {
        database.sql("delete from address_change where account_id = ?")
                .param(account.value())
                .update();
    }

    /** What ends beside the sessions when somebody else might know how to sign in. */
    void forgetDevices(AccountId account) {
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(account.value())
                .update();
    }

    /** Nothing reads them any more. */
    void clean() {
        database.sql("delete from password_reset where expires_at < now()").update();
        database.sql("delete from address_change where expires_at < now()").update();
    }

    private Timestamp until(Duration duration) {
        return Timestamp.from(clock.instant().plus(duration));
    }

    /** An account that is to have another address. */
    record Change(AccountId account, EmailAddress email) {}
}
