package org.colloquium.deeds;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Retention;
import org.colloquium.account.Settings;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets addresses and devices once they are as old as an administrator lets them become; the deeds stay. */
@Configuration
class TrailRetention {
    private static final long DAY = 24 * 3600;

    static final NumberSetting DAYS = new NumberSetting(
            Retention.SECTION,
            "audit.trail-days",
            "colloquium.audit.trail-days",
            "Addresses and devices in the audit log",
            "After that it no longer says from where something was done; who did what and when stays.",
            NumberSetting.Unit.DAYS,
            DAY,
            3650 * DAY);
    private static final int AT_ONCE = 5000;

    @Bean
    NumberSetting trailDays() {
        return DAYS;
    }

    @Bean
    RecurringTask<Void> forgetTrails(AuditLog log, Settings settings, Clock clock) {
        return Tasks.recurring("forget-trails", Schedules.daily(LocalTime.of(3, 20)))
                .execute((instance, context) ->
                        forget(log, clock.instant().minus(Duration.ofSeconds(settings.value(DAYS)))));
    }

    /** In stretches, each a transaction of its own, so that whoever writes at the same time waits for none. */
    static void forget(AuditLog log, Instant before) {
        while (log.forgetTrails(before, AT_ONCE) == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    @Bean
    RecurringTask<Void> settleRefusedSignIns(Refusals refusals) {
        return Tasks.recurring("settle-refused-sign-ins", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    while (refusals.settle() > 0) {
                        Thread.onSpinWait();
                    }
                });
    }
}
