package org.colloquium.account;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers everything about somebody in the background, on one node, feature by feature. */
@Component
class ExportCourse {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("personal-export");

    private static final Logger log = LoggerFactory.getLogger(ExportCourse.class);
    private static final String INTRODUCTION = """
            # Everything about you

            All that this server keeps of you, as it was when you asked. The files `.json` are lists of objects in JSON,
            times in ISO 8601; `.md` is Markdown. What others wrote is not here, nor is what the server keeps only sealed
            or hashed: passwords and the secrets of tokens.

            """;

    private final List<PersonalData> features;
    private final ExportRows rows;
    private final JdbcClient database;
    private final TransactionTemplate look;
    private final TransactionTemplate write;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first
    private final Clock clock;

    ExportCourse(
            List<PersonalData> features,
            ExportRows rows,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.features = features;
        this.rows = rows;
        this.database = database;
        this.look = new TransactionTemplate(transactions);
        look.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.write = new TransactionTemplate(transactions);
        write.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Soon after the caller's transaction. */
    void begin(AccountId who) {
        UUID run = Ids.next();
        rows.begin(who, run, features.size());
        scheduler.getObject().scheduleIfNotExists(TASK.instance(run.toString()).scheduledTo(clock.instant()));
    }

    /** Nothing happens when a later one was asked for, or the account is gone. */
    void run(UUID run) {
        rows.owner(run).ifPresent(who -> {
            try {
                write(who, () -> rows.restart(run));
                gather(who, run);
            } catch (RuntimeException e) {
                log.warn("What is about an account could not be gathered", e);
                write(who, () -> rows.failed(run));
            }
        });
    }

    /** All of it as it was at one moment; pieces are kept beside the transaction that looks, each by itself. */
    private void gather(AccountId who, UUID run) {
        look.executeWithoutResult(status -> {
            ExportPieces pieces =
                    new ExportPieces((place, bytes) -> write.executeWithoutResult(own -> rows.add(run, place, bytes)));
            try (PersonalExport archive = new PersonalExport(pieces, database, who)) {
                for (int i = 0; i < features.size(); i++) {
                    features.get(i).export(who, archive);
                    int done = i + 1;
                    write(who, () -> rows.done(run, done));
                }
                archive.readMe(INTRODUCTION);
            }
            write(who, () -> rows.ready(run, pieces.size()));
        });
    }

    private void write(AccountId who, Runnable work) {
        write.executeWithoutResult(status -> {
            work.run();
            events.publishEvent(new ExportChanged(who));
        });
    }

    /** What the scheduler calls. */
    @Configuration
    static class Job {
        @Bean
        OneTimeTask<Void> personalExport(ExportCourse course) {
            return Tasks.oneTime(TASK).execute((instance, context) -> course.run(Ids.read(instance.getId())));
        }
    }
}
