package org.colloquium.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has one node at a time send what is due, at once when a letter was put into the box. Whatever goes wrong with the
 * waking: a look every ten seconds finds it.
 */
@Component
class MailClock {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-letters");

    private static final Logger LOG = LoggerFactory.getLogger(MailClock.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first
    private final Clock clock;
    private final AtomicBoolean waking = new AtomicBoolean();

    MailClock(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Once for a transaction, however many letters it has put. */
    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Waking.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Waking());
        }
    }

    /** On a thread of its own: the one that commits still holds the transaction's connection. */
    void wake() {
        if (waking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("wake-mail").start(this::ring);
        }
    }

    /** While it runs it cannot be woken, and may have looked already: then once more, until somebody else does. */
    private void ring() {
        int tries = 20;
        do {
            waking.set(false); // whoever commits from now on rings anew
            if (rang()) {
                return;
            }
            LockSupport.parkNanos(AGAIN.toNanos());
            tries--;
        } while (tries > 0 && waking.compareAndSet(false, true));
    }

    private boolean rang() {
        try {
            scheduler
                    .getObject()
                    .reschedule(TASK.instance(RecurringTask.INSTANCE).scheduledTo(clock.instant()));
            return true;
        } catch (TaskInstanceException e) {
            LOG.debug("It runs already, or is not there yet", e);
            return false;
        }
    }

    private final class Waking implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            wake();
        }
    }

    /** What happens when it rings. */
    @Configuration
    static class Bell {
        @Bean
        RecurringTask<Void> sendLettersTask(MailRound round) {
            return Tasks.recurring(TASK, FixedDelay.of(BETWEEN)).execute((instance, context) -> round.run());
        }

        /** What left or failed long ago is of no use to anybody. */
        @Bean
        RecurringTask<Void> forgetLettersTask(LetterBox box) {
            return Tasks.recurring("forget-letters", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> box.forget());
        }
    }
}
