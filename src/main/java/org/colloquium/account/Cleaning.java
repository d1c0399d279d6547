package org.colloquium.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what has ended by itself: nothing reads it any more. */
@Configuration
class Cleaning {
    @Bean
    RecurringTask<Void> cleanAccounts(
            AttemptLimits limits,
            SessionRows sessions,
            RememberedSignIns remembered,
            ExportRows exports,
            AccountLinks links,
            Registrations registrations,
            JdbcClient database) {
        return Tasks.recurring("clean-accounts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    limits.clean();
                    sessions.clean();
                    remembered.clean();
                    exports.clean();
                    links.clean();
                    registrations.clean();
                    database.sql("delete from invitation where expires_at < now()")
                            .update();
                    database.sql("delete from sign_in_code where expires_at < now()")
                            .update();
                    database.sql("delete from access_token where expires_at < now() - interval '30 days'")
                            .update();
                });
    }
}
