package org.colloquium.note;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets for good what was deleted a day ago; of a note with replies its empty place stays. */
@Configuration
class DeletedTexts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Leftovers leftovers;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeletedTexts(JdbcClient database, Leftovers leftovers, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.leftovers = leftovers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetDeletedTexts() {
        return Tasks.recurring("forget-deleted-texts", FixedDelay.ofHours(1)).execute((task, context) -> forget());
    }

    void forget() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        transaction.executeWithoutResult(status -> {
            database.sql("delete from reply where deleted_at < ?").param(before).update();
            database.sql("""
                            delete from note n where n.deleted_at < ?
                            and not exists (select 1 from reply r where r.note_id = n.id)""").param(before).update();
            database.sql("""
                            update note set markdown = '', hidden_at = null, hidden_by = null, hidden_reason = null,
                                            version = version + 1
                            where deleted_at < ? and markdown <> ''""").param(before).update();
            leftovers.forgetDeleted("n.deleted_at < ?", before);
        });
    }
}
