package org.colloquium.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.DiscussionMarked;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperNoted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves assignments on by what is done with the papers. */
@Component
class Advance {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Advance(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What a member has to do with a paper that they open is begun, unless they have said of it what it is. */
    void opened(GroupId group, PaperId paper, AccountId member) {
        List<PaperId> begun = database.sql("""
                        update assignment set state = 'STARTED', started_at = :now, marked_at = :now, version = version + 1
                        where account_id = :member and paper_id in (select parts_of(:paper)) and removed_at is null
                          and state = 'OPEN' and marked_at is null
                        returning paper_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("member", member.value())
                .param("paper", paper.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
        if (!begun.isEmpty()) {
            events.publishEvent(new AssignmentsChanged(group, begun.stream().collect(Collectors.toSet())));
        }
    }

    /** Does the work of all who had a part in it there; taken back, it is as it was, unless they have said otherwise since. */
    @EventListener
    void discussed(DiscussionMarked event) {
        int changed = database.sql(event.discussed() ? """
                        update assignment
                        set state = 'DONE', marked_at = :now, discussed_at = :now, version = version + 1
                        where meeting_id = :meeting and paper_id in (select parts_of(:paper)) and removed_at is null
                          and state in ('OPEN', 'STARTED')""" : """
                        update assignment
                        set state = case when started_at is null then 'OPEN' else 'STARTED' end,
                            marked_at = started_at, discussed_at = null, version = version + 1
                        where meeting_id = :meeting and paper_id in (select parts_of(:paper)) and removed_at is null
                          and state = 'DONE' and discussed_at = marked_at""")
                .param("now", Timestamp.from(clock.instant()))
                .param("meeting", event.meeting().value())
                .param("paper", event.paper().value())
                .update();
        if (changed > 0) {
            events.publishEvent(new AssignmentsChanged(event.group(), Set.of(event.paper())));
        }
    }

    /** Changes nothing that others see: they may not see these words yet. */
    @EventListener
    void noted(PaperNoted event) {
        int noted = database.sql("""
                        update assignment set noted_at = :now
                        where account_id = :member and paper_id in (select parts_of(:paper)) and removed_at is null
                          and state in ('OPEN', 'STARTED') and (noted_at is null or noted_at < assigned_at)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("member", event.author().value())
                .param("paper", event.paper().value())
                .update();
        if (noted > 0) {
            events.publishEvent(new MyWorkChanged(event.author()));
        }
    }
}
