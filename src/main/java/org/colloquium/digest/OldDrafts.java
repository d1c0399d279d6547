package org.colloquium.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Retention;
import org.colloquium.account.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets drafts that nobody has imported, with their originals. */
@Configuration
class OldDrafts {
    private static final long DAY = 24 * 3600;

    static final NumberSetting DAYS = new NumberSetting(
            Retention.SECTION,
            "retention.drafts",
            "colloquium.retention.drafts",
            "Digests that nobody imports, with their originals",
            "Counted from when they were last touched. The original of an imported digest stays with it.",
            NumberSetting.Unit.DAYS,
            DAY,
            3650 * DAY);

    private final DigestRows rows;
    private final Settings settings;
    private final Clock clock;

    OldDrafts(DigestRows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    static NumberSetting draftDays() {
        return DAYS;
    }

    @Bean
    RecurringTask<Void> forgetDrafts() {
        return Tasks.recurring("forget-drafts", FixedDelay.ofHours(1)).execute((task, context) -> forget());
    }

    void forget() {
        rows.forgetDrafts(clock.instant().minus(Duration.ofSeconds(settings.value(DAYS))));
    }
}
