package org.colloquium.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person at the server's console does to accounts when nobody can sign in to do it. It is no part of the running
 * server: the launcher's verbs make it beside the server, or without one.
 */
@Transactional
public class AccountRescue {
    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;
    private final PasswordEncoder encoder = SecurityConfiguration.argon2();
    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords(), List.of());

    AccountRescue(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** An account as the console shows it. */
    public record Line(
            UUID id, String email, String name, boolean administrator, boolean enabled, boolean hasPassword) {}

    /** All accounts by their address, administrators first. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return database.sql("""
                        select id, email, name, administrator, enabled, password_hash is not null as has_password
                        from account order by administrator desc, email""").query(AccountRescue::line).list();
    }

    /**
     * Makes an account.
     *
     * @param password null to have the person choose one
     * @return the secret of a one-time link, null when there is a password
     */
    public @Nullable String create(
            EmailAddress email, String name, boolean administrator, @Nullable String password) {
        String clean = PersonName.clean(name);
        if (password != null) {
            policy.check(password, email.value(), clean);
        }
        if (!found(email).isEmpty()) {
            throw new ConflictException("There is an account with this address already.");
        }
        UUID id = Ids.next();
        database.sql("""
                        insert into account (id, version, email, name, password_hash, administrator, enabled, created_at)
                        values (?, 0, ?, ?, ?, ?, true, ?)""")
                .params(id, email.value(), clean, encoded(password), administrator, Timestamp.from(clock.instant()))
                .update();
        database.sql("delete from setup_code").update();
        log.keep(Deed.of(DeedKind.ACCOUNT_MADE).on(id));
        return password == null ? link(id, email) : null;
    }

    /**
     * Takes the password away, ends all sessions, and gives another password or a link to choose one.
     *
     * @param password null to have the person choose one
     * @return the secret of a one-time link, null when there is a password
     */
    public @Nullable String resetPassword(EmailAddress email, @Nullable String password) {
        Line account = find(email);
        if (password != null) {
            policy.check(password, account.email(), account.name());
        }
        if (!account.enabled()) {
            throw new ConflictException("This account is disabled. Enable it first; nothing was changed.");
        }
        change("password_hash = ?, epoch = epoch + 1", account, encoded(password));
        signOut(account);
        log.keep(Deed.of(DeedKind.PASSWORD_CHANGED).on(account.id()));
        return password == null ? link(account.id(), email) : null;
    }

    public void promote(EmailAddress email) {
        Line account = find(email);
        change("administrator = ?", account, true);
        log.keep(Deed.of(DeedKind.ADMINISTRATOR_MADE).on(account.id()));
    }

    /** The last administrator who can sign in keeps that right, here too. */
    public void demote(EmailAddress email) {
        Line account = notLast(email);
        change("administrator = ?", account, false);
        log.keep(Deed.of(DeedKind.ADMINISTRATOR_UNMADE).on(account.id()));
    }

    /** Ends sessions and tokens too. */
    public void disable(EmailAddress email) {
        Line account = notLast(email);
        change("enabled = ?, epoch = epoch + 1", account, false);
        signOut(account);
        database.sql("delete from access_token where account_id = ?")
                .param(account.id())
                .update();
        log.keep(Deed.of(DeedKind.ACCOUNT_DISABLED).on(account.id()));
    }

    public void enable(EmailAddress email) {
        Line account = find(email);
        change("enabled = ?", account, true);
        log.keep(Deed.of(DeedKind.ACCOUNT_ENABLED).on(account.id()));
    }

    /** Takes the authenticator app and its recovery codes away, for somebody who has lost both; sessions end. */
    public void removeSecondFactor(EmailAddress email) {
        Line account = find(email);
        boolean known = database.sql("select to_regclass('second_factor') is not null")
                .query(Boolean.class)
                .single();
        int removed = known
                ? database.sql("delete from second_factor where account_id = ?")
                        .param(account.id())
                        .update()
                : 0;
        if (removed == 0) {
            throw new ConflictException(account.email() + " has no second factor; nothing was changed.");
        }
        database.sql("update account set version = version + 1, epoch = epoch + 1 where id = ?")
                .param(account.id())
                .update();
        signOut(account);
        log.keep(Deed.of(DeedKind.SECOND_FACTOR_REMOVED).on(account.id()));
    }

    private void change(String assignments, Line account, @Nullable Object value) {
        database.sql("update account set version = version + 1, " + assignments + " where id = ?")
                .params(Arrays.asList(value, account.id()))
                .update();
    }

    private void signOut(Line account) {
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(account.id())
                .update();
    }

    /** The same link as an administrator makes for a new account; an earlier one ends. */
    private String link(UUID account, EmailAddress email) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        database.sql("delete from invitation where account_id = ?")
                .param(account)
                .update();
        database.sql("""
                        insert into invitation (id, secret_hash, email, account_id, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        Secrets.hash(secret),
                        email.value(),
                        account,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(VALID)))
                .update();
        return secret;
    }

    private Line notLast(EmailAddress email) {
        List<UUID> lasting = database.sql("""
                        select id from account
                        where administrator and enabled and password_hash is not null order by id for update""").query(UUID.class).list();
        Line account = find(email);
        if (lasting.size() == 1 && lasting.contains(account.id())) {
            throw new ConflictException(account.name()
                    + " is the last administrator who can sign in. Promote somebody else first; nothing was changed.");
        }
        return account;
    }

    private Line find(EmailAddress email) {
        return found(email).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no account with the address " + email.value() + "."));
    }

    private List<Line> found(EmailAddress email) {
        return database.sql("""
                        select id, email, name, administrator, enabled, password_hash is not null as has_password
                        from account where email = ? for update""")
                .param(email.value())
                .query(AccountRescue::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getBoolean("enabled"),
                row.getBoolean("has_password"));
    }

    private @Nullable String encoded(@Nullable String password) {
        return password == null ? null : encoder.encode(password);
    }
}
