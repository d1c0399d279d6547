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

/** Forgets images that no text shows: a draft that waits in a browser has two weeks to be sent. */
@Configuration
class UnusedImages {
    private static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient database;
    private final Clock clock;

    UnusedImages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetUnusedImages() {
        return Tasks.recurring("forget-unused-images", FixedDelay.ofHours(6)).execute((task, context) -> forget());
    }

    void forget() {
        database.sql("""
                        delete from image i where last_used_at < ?
                        and not exists (select from image_use u where u.image_id = i.id)""").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
