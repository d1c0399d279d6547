package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links in the database: hashes only, valid for seven days. For services that ask first who may invite. */
@Component
public class Invitations {
    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient database;
    private final CurrentUser currentUser;
    private final InvitationLetters letters;
    private final AttemptLimits limits;
    private final Clock clock;

    Invitations(
            JdbcClient database,
            CurrentUser currentUser,
            InvitationLetters letters,
            AttemptLimits limits,
            Clock clock) {
        this.database = database;
        this.currentUser = currentUser;
        this.letters = letters;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * For somebody without an account, who makes one by following it; it is sent where mail is.
     *
     * @param to the name of what it leads into
     * @throws org.colloquium.common.TooManyRequestsException when the caller has sent too many
     */
    public IssuedInvitation toAddress(EmailAddress email, String to) {
        if (letters.areSent()) {
            limits.invitationsBy(currentUser.id());
        }
        IssuedInvitation issued = issue(email.value(), null);
        letters.send(email.value(), null, inviter(), to, issued.secret());
        return issued;
    }

    /** Whether links are also sent by mail. */
    public boolean areSent() {
        return letters.areSent();
    }

    public void revoke(InvitationId id) {
        database.sql("delete from invitation where id = ?").param(id.value()).update();
    }

    /** The account with this address, whether its person has chosen a password or not. */
    public Optional<AccountId> account(EmailAddress email) {
        return database.sql("select id from account where email = ?")
                .param(email.value())
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** For an account that waits for its person; an earlier link ends. */
    String toAccount(Account account) {
        revoke(account.id());
        String secret = issue(account.email(), account.id()).secret();
        letters.send(account.email(), account.name(), inviter(), null, secret);
        return secret;
    }

    /** Whether there was one. */
    boolean revoke(AccountId account) {
        return database.sql("delete from invitation where account_id = ?")
                        .param(account.value())
                        .update()
                > 0;
    }

    /** Until when the link to this account opens it. */
    Optional<Instant> openUntil(AccountId account) {
        return database.sql("select expires_at from invitation where account_id = ? and expires_at > ?")
                .params(account.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .optional();
    }

    private String inviter() {
        return database.sql("select name from account where id = ?")
                .param(currentUser.id().value())
                .query(String.class)
                .single();
    }

    /** For accounts that were made together, in one statement: the secret of each by its account. */
    Map<AccountId, String> toAccounts(List<Newcomer> newcomers) {
        Instant now = clock.instant();
        List<String> secrets = newcomers.stream().map(it -> Secrets.next()).toList();
        database.sql("""
                        insert into invitation (id, secret_hash, email, account_id, made_by, made_at, expires_at)
                        select i.id, decode(i.hash, 'hex'), i.email, i.account, :by, :now, :expires
                        from unnest(:ids::uuid[], :hashes::text[], :emails::text[], :accounts::uuid[])
                            as i (id, hash, email, account)""")
                .param("ids", newcomers.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .param("hashes", secrets.stream().map(Invitations::hash).toArray(String[]::new))
                .param(
                        "emails",
                        newcomers.stream().map(it -> it.email().value()).toArray(String[]::new))
                .param("accounts", newcomers.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param("by", currentUser.id().value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .update();
        Map<AccountId, String> byAccount = new HashMap<>();
        for (int i = 0; i < secrets.size(); i++) {
            byAccount.put(newcomers.get(i).id(), secrets.get(i));
        }
        return byAccount;
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Secrets.hash(secret));
    }

    /** Holds the row until the transaction ends, so that a link is followed once. */
    Optional<Open> take(String secret) {
        return find(secret, "for update of i");
    }

    Optional<Open> look(String secret) {
        return find(secret, "");
    }

    private Optional<Open> find(String secret, String lock) {
        return database.sql("""
                        select i.id, i.email, i.account_id, i.expires_at from invitation i
                        where i.secret_hash = ? and i.expires_at > ?\s""" + lock)
                .params(Secrets.hash(secret), Timestamp.from(clock.instant()))
                .query((row, number) -> new Open(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    private IssuedInvitation issue(String email, @Nullable AccountId account) {
        InvitationId id = new InvitationId(Ids.next());
        String secret = Secrets.next();
        Instant now = clock.instant();
        database.sql("""
                        insert into invitation (id, secret_hash, email, account_id, made_by, made_at, expires_at)
                        values (:id, :hash, :email, :account, :by, :now, :expires)""")
                .param("id", id.value())
                .param("hash", Secrets.hash(secret))
                .param("email", email)
                .param("account", account == null ? null : account.value())
                .param("by", currentUser.id().value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .update();
        return new IssuedInvitation(id, secret);
    }

    /** @param account the account that waits for its person, null when there is none yet */
    record Open(InvitationId id, String email, @Nullable UUID account, Instant expiresAt) {}
}
