package org.colloquium.assignment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Has members reminded once of what is due soon, and once more of what is given to them anew or put off. */
@Configuration
class WorkReminders {
    private static final int BEFORE = 48; // hours
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkReminders(
            JdbcClient database, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> remindOfWork() {
        return Tasks.recurring("remind-of-work", FixedDelay.ofMinutes(15)).execute((task, context) -> remind());
    }

    void remind() {
        transactions.executeWithoutResult(it -> {
            List<AssignmentId> due = due(clock.instant());
            if (!due.isEmpty()) {
                events.publishEvent(new WorkDue(due));
            }
        });
    }

    /** Not what was given less than that before, whose letter says when it is due; a date is due at its end. */
    private List<AssignmentId> due(Instant now) {
        return database.sql("""
                        update assignment set reminded_at = :now
                        where id in (
                            select a.id from assignment a join reading_group g on g.id = a.group_id
                            left join meeting m on m.id = a.meeting_id
                            cross join lateral (
                                select coalesce((a.due + 1)::timestamp at time zone g.zone, m.starts_at) as at) as its
                            where a.removed_at is null and a.state in ('OPEN', 'STARTED') and g.archived_at is null
                              and (a.reminded_at is null or a.reminded_at < a.assigned_at
                                   or a.reminded_at < its.at - make_interval(hours => :hours))
                              and its.at > cast(:now as timestamptz)
                              and its.at <= cast(:now as timestamptz) + make_interval(hours => :hours)
                              and a.assigned_at < its.at - make_interval(hours => :hours)
                            order by its.at limit :most
                            for update of a skip locked)
                        returning id""")
                .param("now", Timestamp.from(now))
                .param("hours", BEFORE)
                .param("most", AT_ONCE)
                .query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
