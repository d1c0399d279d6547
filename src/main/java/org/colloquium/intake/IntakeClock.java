package org.colloquium.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.colloquium.common.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Rings when a feed or mailbox is due. Each hour is a row of its own, written in the transaction that names it and
 * claimed by one node; after a pause or a press of the button an old row rings and finds nothing due.
 */
@Component
class IntakeClock {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("intake-clock");

    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first

    IntakeClock(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void ringAt(IntakeId intake, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TASK.instance(intake + "@" + at.toEpochMilli()).scheduledTo(at));
    }

    /** What happens when it rings. */
    @Configuration
    static class Bell {
        @Bean
        OneTimeTask<Void> intakeClockTask(IntakeCourse course) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                    .execute((instance, context) -> course.tick(new IntakeId(Ids.read(
                            instance.getId().substring(0, instance.getId().indexOf('@'))))));
        }
    }
}
