package org.colloquium.live;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands each change to PostgreSQL, which tells every node once, and only if the transaction commits. */
@Component
class ChangeSender {
    static final String CHANNEL = "changes";

    private final JdbcClient database;

    ChangeSender(JdbcClient database) {
        this.database = database;
    }

    /** Outside a transaction the listener below would drop the event without a word. */
    @EventListener
    void insideTransaction(Change change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Published outside a transaction: " + change);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void send(Change change) {
        String[] names = change.topics().stream().map(Topic::name).toArray(String[]::new);
        database.sql("select pg_notify(?, name) from unnest(?) as topic (name)")
                .params(CHANNEL, names)
                .query((row, number) -> change)
                .list();
    }
}
