package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.common.PageRequest;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for accounts in the database. */
@Component
class Registrations {
    private static final Duration VALID = Duration.ofHours(24);
    private static final RowMapper<RegistrationDetails> DETAILS = (row, number) -> {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new RegistrationDetails(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                confirmed == null ? null : confirmed.toInstant());
    };

    private final JdbcClient database;
    private final Retention retention;
    private final Clock clock;

    Registrations(JdbcClient database, Retention retention, Clock clock) {
        this.retention = retention;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a request whose address has still to be confirmed, in place of an earlier one.
     *
     * @return nothing when the address was confirmed already and waits
     */
    Optional<String> ask(EmailAddress email, String name) {
        String secret = Secrets.next();
        int kept = database.sql("""
                        insert into registration (id, email, name, secret_hash, expires_at) values (?, ?, ?, ?, ?)
                        on conflict (email) do update set name = excluded.name, secret_hash = excluded.secret_hash,
                                                          expires_at = excluded.expires_at
                        where registration.confirmed_at is null""")
                .params(
                        Ids.next(),
                        email.value(),
                        name,
                        Secrets.hash(secret),
                        Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return kept == 0 ? Optional.empty() : Optional.of(secret);
    }

    /** The one that a letter's link is of, until it was followed or has ended. */
    Optional<RegistrationDetails> unconfirmed(String secret) {
        return database.sql("""
                        select * from registration
                        where secret_hash = ? and confirmed_at is null and expires_at > ?""")
                .params(Secrets.hash(secret), now())
                .query(DETAILS)
                .optional();
    }

    /** @return whether this was the one time that the link was followed */
    boolean confirm(String secret, String name, String passwordHash) {
        return database.sql("""
                        update registration set confirmed_at = ?, name = ?, password_hash = ?
                        where secret_hash = ? and confirmed_at is null and expires_at > ?""")
                        .params(now(), name, passwordHash, Secrets.hash(secret), now())
                        .update()
                == 1;
    }

    /** Those that wait for an administrator, in the order in which they were asked; one more than the page has. */
    List<RegistrationDetails> waiting(PageRequest page) {
        return database.sql("""
                        select * from registration
                        where confirmed_at is not null and (:after::uuid is null or id > :after::uuid)
                        order by id limit :most""")
                .param("after", Cursor.readId(page.after()))
                .param("most", page.limit() + 1)
                .query(DETAILS)
                .list();
    }

    long countWaiting() {
        return database.sql("select count(*) from registration where confirmed_at is not null")
                .query(Long.class)
                .single();
    }

    /** Takes those that wait out of the table. */
    List<Waiting> take(Collection<RegistrationId> ids) {
        return database.sql("""
                        delete from registration where id = any(?) and confirmed_at is not null
                        returning id, email, name, password_hash""")
                .param(ids.stream().map(RegistrationId::value).toArray(UUID[]::new))
                .query((row, number) -> new Waiting(
                        new RegistrationId(row.getObject("id", UUID.class)),
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        row.getString("password_hash")))
                .list();
    }

    /** Whoever has an account by now has nothing left to ask. */
    void forget(EmailAddress email) {
        database.sql("delete from registration where email = ?")
                .param(email.value())
                .update();
    }

    void clean() {
        database.sql("delete from registration where confirmed_at is null and expires_at < ? or confirmed_at < ?")
                .params(now(), Timestamp.from(clock.instant().minus(retention.registrations())))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Somebody who waits, with the password that they chose. */
    record Waiting(RegistrationId id, EmailAddress email, String name, String passwordHash) {}
}
