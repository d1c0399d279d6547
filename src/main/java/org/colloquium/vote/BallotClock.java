package org.colloquium.vote;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Rings at the hours that ballots name. Each hour is a row of its own, written in the transaction that names it and
 * claimed by one node; moving a ballot leaves the old row, which rings and finds nothing due.
 */
@Component
class BallotClock {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("ballot-clock");

    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first

    BallotClock(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void ringAt(BallotId ballot, @Nullable Instant at) {
        if (at != null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            TASK.instance(ballot + "@" + at.toEpochMilli()).scheduledTo(at));
        }
    }

    /** What happens when it rings. */
    @Configuration
    static class Bell {
        @Bean
        OneTimeTask<Void> ballotClockTask(BallotCourse course) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                    .execute((instance, context) -> course.tick(BallotId.of(
                            instance.getId().substring(0, instance.getId().indexOf('@')))));
        }
    }
}
