package org.colloquium.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refused sign-ins and other refused access, in transactions of their own: what was refused is rolled back, that it was tried is not. Whoever
 * tries a thousand times writes no thousand rows: one a minute for an account, a network and a means, with the number of
 * tries that it stands for; and whoever tries from a thousand networks at once writes few, since those beyond the first
 * are counted together. A try at an account that there is not takes the same statements, and counts as nobody's.
 */
@Component
public class Refusals {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;
    private static final int MOST_NETWORKS = 50;
    private static final String OTHER_NETWORKS = "others";

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Refusals(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param account whose sign-in it would have been, null when there is none
     * @param network the address, or what an attacker has of addresses
     * @param means what was tried to sign in with
     * @param why it was refused
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(@Nullable UUID account, String network, Enum<?> means, Enum<?> why) {
        keep(DeedKind.SIGN_IN_REFUSED, account, network, means, why);
    }

    /**
     * Access that was refused to somebody who is signed in or had a token, or to nobody.
     *
     * @param account who asked, null when it is not known
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(@Nullable UUID account, String network, Access what, Why why) {
        keep(DeedKind.ACCESS_REFUSED, account, network, what, why);
    }

    private void keep(DeedKind kind, @Nullable UUID account, String network, Enum<?> means, Enum<?> why) {
        Instant now = clock.instant();
        long due = database.sql("""
                        insert into refused_sign_in as r (account_id, kind, network, means, kept_at, tries, due)
                        select :account, :kind, case when known or many < :most then :network else :others end, :means,
                               :now::timestamptz, 0, 1
                        from (select coalesce(bool_or(network = :network), false) as known, count(*) as many
                              from refused_sign_in
                              where account_id = :account and kind = :kind and means = :means) open
                        on conflict (account_id, kind, network, means) do update set
                            due = case when r.kept_at <= :quiet then r.tries + 1 else 0 end,
                            tries = case when r.kept_at <= :quiet then 0 else r.tries + 1 end,
                            kept_at = case when r.kept_at <= :quiet then excluded.kept_at else r.kept_at end
                        returning due""")
                .param("account", account == null ? NOBODY : account)
                .param("kind", kind.key())
                .param("network", network)
                .param("means", Deed.word(means))
                .param("most", MOST_NETWORKS)
                .param("others", OTHER_NETWORKS)
                .param("now", Timestamp.from(now))
                .param("quiet", Timestamp.from(now.minus(QUIET)))
                .query(Long.class)
                .single();
        if (due > 0) {
            log.keepOf(
                    doer(kind, account),
                    deed(kind, account, Deed.word(means), due).with("why", why));
        }
    }

    /** Writes down the tries of minutes that nothing has followed, and forgets them. */
    @Transactional
    public int settle() {
        Timestamp quiet = Timestamp.from(clock.instant().minus(QUIET));
        List<Open> all = database.sql("""
                        delete from refused_sign_in where (account_id, kind, network, means) in (
                            select account_id, kind, network, means from refused_sign_in where kept_at <= ?
                            limit ? for update skip locked)
                        returning account_id, kind, network, means, tries""")
                .params(quiet, AT_ONCE)
                .query((row, number) -> new Open(
                        row.getString("kind").equals(DeedKind.ACCESS_REFUSED.key())
                                ? DeedKind.ACCESS_REFUSED
                                : DeedKind.SIGN_IN_REFUSED,
                        known(row.getObject("account_id", UUID.class)),
                        row.getString("network"),
                        row.getString("means"),
                        row.getLong("tries")))
                .list();
        all.stream()
                .filter(it -> it.tries() > 0)
                .forEach(it -> log.insert(
                        doer(it.kind(), it.account()),
                        deed(it.kind(), it.account(), it.means(), it.tries()),
                        it.way(),
                        it.network().equals(OTHER_NETWORKS) ? null : it.network(),
                        null));
        return all.size();
    }

    /** Whoever tries to sign in as somebody is not known to be them; whoever is signed in or has their token is. */
    private static @Nullable UUID doer(DeedKind kind, @Nullable UUID account) {
        return kind == DeedKind.ACCESS_REFUSED ? account : null;
    }

    private static Deed deed(DeedKind kind, @Nullable UUID account, String means, long tries) {
        Deed deed = Deed.of(kind).withWord("means", means).with("tries", tries);
        return account == null || kind == DeedKind.ACCESS_REFUSED ? deed : deed.on(account);
    }

    private static @Nullable UUID known(UUID account) {
        return account.equals(NOBODY) ? null : account;
    }

    /** Why a try was refused. */
    public enum Why {
        WRONG,
        TOO_MANY,
        /** The password was right, and a second factor was not given. */
        MISSING,
        /** A token that was somebody's, or whose owner may not sign in. */
        ENDED,
        /** Their role or token does not allow it. */
        NOT_ALLOWED,
        /** A page of another site has sent it. */
        FOREIGN
    }

    /** Where access was refused. */
    public enum Access {
        TOKEN,
        API,
        PAGE
    }

    private record Open(DeedKind kind, @Nullable UUID account, String network, String means, long tries) {
        Origin.Way way() {
            return kind == DeedKind.SIGN_IN_REFUSED || means.equals(Deed.word(Access.PAGE))
                    ? Origin.Way.PAGE
                    : Origin.Way.API;
        }
    }
}
