package org.colloquium.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Retention;
import org.colloquium.account.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets who wrote to a group's mailbox, and mails in which no digest was found; that they came is remembered. */
@Configuration
class OldMails {
    private static final long DAY = 24 * 3600;

    static final NumberSetting DAYS = new NumberSetting(
            Retention.SECTION,
            "retention.mails",
            "colloquium.retention.mails",
            "Mails to the mailboxes of groups",
            "Senders, subjects, and whole mails in which no digest was found. The mails stay in the mailbox.",
            NumberSetting.Unit.DAYS,
            DAY,
            3650 * DAY);

    private final JdbcClient database;
    private final Settings settings;
    private final Clock clock;

    OldMails(JdbcClient database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    static NumberSetting mailDays() {
        return DAYS;
    }

    @Bean
    RecurringTask<Void> forgetMails() {
        return Tasks.recurring("forget-mails", FixedDelay.ofHours(1)).execute((task, context) -> forget());
    }

    void forget() {
        database.sql("""
                        update arrived_mail set sender = '', subject = '', trouble = null, bytes = null
                        where came_at < ? and sender <> ''""")
                .param(Timestamp.from(clock.instant().minus(Duration.ofSeconds(settings.value(DAYS)))))
                .update();
    }
}
