package org.colloquium.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction that gives rise to them: none is lost, and none is sent for what did not happen. */
@Component
public class Outbox {
    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Puts a letter into the box; it leaves soon after the commit, or when the mail server is back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        Letter.@Nullable Action action = letter.action();
        database.sql("""
                        insert into letter (id, recipient, subject, greeting, paragraphs, action, address, reason, written_at)
                        values (:id, :to, :subject, :greeting, :paragraphs, :action, :address, :reason, :now)""")
                .param("id", Ids.next())
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("greeting", letter.greeting())
                .param("paragraphs", letter.paragraphs().toArray(String[]::new))
                .param("action", action == null ? null : action.label())
                .param("address", action == null ? null : action.address())
                .param("reason", letter.reason())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back what waits for somebody who is not here any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String recipient) {
        database.sql("delete from letter where recipient = ?").param(recipient).update();
    }
}
