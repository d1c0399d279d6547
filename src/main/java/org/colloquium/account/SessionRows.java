package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in where, in the database. */
@Component
class SessionRows {
    private final JdbcClient database;
    private final SessionLimits limits;
    private final Clock clock;

    SessionRows(JdbcClient database, SessionLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether this session still speaks for its account, and nobody has ended it. */
    boolean isCurrent(AccountPrincipal who) {
        SessionId session = who.session();
        return database.sql("""
                        select exists (select from account where id = :id and enabled and epoch = :epoch)
                           and (cast(:session as uuid) is null
                                or exists (select from signed_in_session where id = :session))""")
                .param("id", who.id().value())
                .param("epoch", who.epoch())
                .param("session", session == null ? null : session.value())
                .query(Boolean.class)
                .single();
    }

    /** @param series of the device's remembered sign-in, to whose row the session then belongs */
    SessionId add(AccountPrincipal who, @Nullable String series, String device, Network network) {
        return database.sql("""
                        insert into signed_in_session
                            (id, account_id, series, epoch, device, network, signed_in_at, seen_at)
                        values (:id, :account, (select series from remembered_sign_in where series = :series), :epoch,
                                :device, :network, :now, :now)
                        on conflict (series) do update set epoch = excluded.epoch, device = excluded.device,
                                                           network = excluded.network, seen_at = excluded.seen_at
                        returning id""")
                .param("id", Ids.next())
                .param("account", who.id().value())
                .param("series", series)
                .param("epoch", who.epoch())
                .param("device", device)
                .param("network", network.shortened())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new SessionId(row.getObject("id", UUID.class)))
                .single();
    }

    void seen(AccountPrincipal who, Network network, Instant when) {
        SessionId session = who.session();
        if (session != null) {
            database.sql("update signed_in_session set seen_at = ?, network = ?, epoch = ? where id = ?")
                    .params(Timestamp.from(when), network.shortened(), who.epoch(), session.value())
                    .update();
        }
    }

    /** The latest first; without those that have ended by themselves or with all others. */
    List<SessionDetails> of(AccountPrincipal who) {
        return database.sql("""
                        select s.* from signed_in_session s join account a on a.id = s.account_id
                        where a.id = :account and (s.id = :mine or s.epoch = a.epoch)
                          and (s.id = :mine or s.series is not null or s.seen_at > :idleSince)
                        order by s.id = :mine desc, s.seen_at desc, s.id limit 200""")
                .param("account", who.id().value())
                .param("mine", mine(who))
                .param("idleSince", Timestamp.from(clock.instant().minus(limits.idle())))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SessionDetails(
                            new SessionId(id),
                            row.getString("device"),
                            row.getString("network"),
                            row.getTimestamp("signed_in_at").toInstant(),
                            row.getTimestamp("seen_at").toInstant(),
                            row.getString("series") != null,
                            id.equals(mine(who)));
                })
                .list();
    }

    /** With the remembered sign-in of the device, or it would come back by itself. */
    boolean remove(AccountId owner, SessionId session) {
        database.sql("""
                        delete from remembered_sign_in where account_id = :owner and series =
                            (select series from signed_in_session where id = :id and account_id = :owner)""")
                .param("owner", owner.value())
                .param("id", session.value())
                .update();
        return database.sql("delete from signed_in_session where account_id = ? and id = ?")
                        .params(owner.value(), session.value())
                        .update()
                > 0;
    }

    void removeOthers(AccountPrincipal who) {
        database.sql("""
                        delete from remembered_sign_in where account_id = :owner and series is distinct from
                            (select series from signed_in_session where id = :mine)""")
                .param("owner", who.id().value())
                .param("mine", mine(who))
                .update();
        database.sql("delete from signed_in_session where account_id = :owner and id <> :mine")
                .param("owner", who.id().value())
                .param("mine", mine(who))
                .update();
    }

    /** When a session is over on its node; a remembered one may come back to its row. */
    void over(SessionId session) {
        database.sql("delete from signed_in_session where id = ? and series is null")
                .param(session.value())
                .update();
    }

    /** Of nodes that fell. */
    void clean() {
        database.sql("delete from signed_in_session where series is null and seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(limits.idle()).minusSeconds(3600)))
                .update();
    }

    private static UUID mine(AccountPrincipal who) {
        SessionId session = who.session();
        return session == null ? new UUID(0, 0) : session.value();
    }
}
