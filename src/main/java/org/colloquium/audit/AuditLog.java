package org.colloquium.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.colloquium.common.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes deeds in the transaction that does them, so that the log and the data agree. From which address and device they
 * came stands apart from them, since that is forgotten sooner.
 */
@Component
public class AuditLog {
    private final JdbcClient database;
    private final Doer doer;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient database, Doer doer, JsonMapper json, Clock clock) {
        this.database = database;
        this.doer = doer;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what the person on whose behalf this thread works has done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Deed deed) {
        keepOf(doer.id().orElse(null), deed);
    }

    /** The same where that person is not signed in yet, or no more; null for nobody that is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOf(@Nullable UUID person, Deed deed) {
        Origin origin = Origin.here();
        insert(person, deed, origin.way(), origin.address(), Device.of(origin.userAgent()));
    }

    void insert(@Nullable UUID person, Deed deed, Origin.Way way, @Nullable String address, @Nullable String device) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into deed (id, kind, done_by, group_id, subject_id, details, done_at, way)
                        values (:id, :kind, :by, :group, :subject, :details::jsonb, :now, :way)""")
                .param("id", id)
                .param("kind", deed.kind().key())
                .param("by", person)
                .param("group", deed.group())
                .param("subject", deed.subject())
                .param("details", json.writeValueAsString(deed.details()))
                .param("now", now)
                .param("way", way.word())
                .update();
        if (address != null) {
            UUID whose = deed.kind() == DeedKind.SIGN_IN_REFUSED ? deed.subject() : person;
            database.sql("""
                            insert into deed_trail (deed_id, person_id, address, device, kept_at)
                            values (:deed, :person, :address, :device, :now)""")
                    .param("deed", id)
                    .param("person", whose)
                    .param("address", address.substring(0, Math.min(100, address.length())))
                    .param("device", device)
                    .param("now", now)
                    .update();
        }
    }

    /** Forgets from where a person has done anything, or tried to sign in. What they have done stays, as ids. */
    @Transactional
    public void forgetTrails(UUID person) {
        database.sql("delete from deed_trail where person_id = ?").param(person).update();
        database.sql("delete from refused_sign_in where account_id = ?")
                .param(person)
                .update();
    }

    /**
     * Forgets from where things were done before then, the oldest first.
     *
     * @return how many were forgotten, {@code most} if there may be more
     */
    @Transactional
    public int forgetTrails(Instant before, int most) {
        return database.sql("""
                        delete from deed_trail where deed_id in (
                            select deed_id from deed_trail where kept_at < ? order by kept_at limit ?)""").params(Timestamp.from(before), most).update();
    }
}
