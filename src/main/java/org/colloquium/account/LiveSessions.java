package org.colloquium.account;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who is signed in, on all servers that share the database. */
@Component
public class LiveSessions {
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final SessionLimits limits;
    private final Clock clock;

    LiveSessions(JdbcClient database, SessionLimits limits, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Sessions that have not been idle for too long, and were not ended.
     *
     * @param people whose they are
     * @param lately how many did something within the last ten minutes
     */
    public record Count(long sessions, long people, long lately) implements Serializable {}

    public Count count() {
        Instant now = clock.instant();
        return database.sql("""
                        select count(*) as sessions, count(distinct s.account_id) as people,
                               count(*) filter (where s.seen_at > :lately) as lately
                        from signed_in_session s join account a on a.id = s.account_id
                        where s.seen_at > :idle and a.enabled and s.epoch = a.epoch""")
                .param("lately", Timestamp.from(now.minus(LATELY)))
                .param("idle", Timestamp.from(now.minus(limits.idle())))
                .query((row, number) ->
                        new Count(row.getLong("sessions"), row.getLong("people"), row.getLong("lately")))
                .single();
    }
}
