package org.colloquium.note;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes rules away whose time has come, and tells the pages that are open. Each hour is a row of the scheduler, claimed
 * by one node; a rule that was moved or lifted leaves the old hour, which rings and finds nothing.
 */
@Component
class BlindEnds {
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("blind-first-ends");

    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlindEnds(
            ObjectProvider<SchedulerClient> scheduler,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scheduler = scheduler;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void ringAt(GroupId group, @Nullable Instant at) {
        if (at != null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            TASK.instance(group + "@" + at.toEpochMilli()).scheduledTo(at));
        }
    }

    @Transactional
    void end(GroupId group) {
        int ended = database.sql("delete from blind_rule where group_id = ? and ends_at <= ?")
                .params(group.value(), Timestamp.from(clock.instant()))
                .update();
        if (ended > 0) {
            events.publishEvent(new BlindnessChanged(group));
        }
    }

    /** What happens when it rings. */
    @Configuration
    static class Bell {
        @Bean
        OneTimeTask<Void> blindFirstEndsTask(BlindEnds ends) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                    .execute((instance, context) -> ends.end(GroupId.of(
                            instance.getId().substring(0, instance.getId().indexOf('@')))));
        }
    }
}
