package org.colloquium.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.colloquium.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes deeds in the transaction that does them, so that the log and the data agree. */
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
        database.sql("""
                        insert into deed (id, kind, done_by, group_id, subject_id, details, done_at)
                        values (:id, :kind, :by, :group, :subject, :details::jsonb, :now)""")
                .param("id", Ids.next())
                .param("kind", deed.kind().key())
                .param("by", doer.id().orElse(null))
                .param("group", deed.group())
                .param("subject", deed.subject())
                .param("details", json.writeValueAsString(deed.details()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
