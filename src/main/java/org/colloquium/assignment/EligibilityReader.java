package org.colloquium.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what decides who may take what, in as many queries for many papers as for one. */
@Component
class EligibilityReader {
    private final PreferenceRows preferences;
    private final JdbcClient database;

    EligibilityReader(PreferenceRows preferences, JdbcClient database) {
        this.preferences = preferences;
        this.database = database;
    }

    /** Holds until the transaction ends that nobody else gives these members anything that is looked at like this. */
    void lock(GroupId group, Collection<AccountId> members) {
        Set<String> names = members.stream()
                .map(it -> "turns of " + it + " in " + group)
                .collect(Collectors.toCollection(TreeSet::new));
        names.forEach(it -> database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(it)
                .query(Integer.class)
                .single());
    }

    Eligibility of(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, PaperId> works = works(group, papers);
        return new Eligibility(
                works,
                preferences.of(group, works.values()),
                preferences.wishes(group, null),
                days(group),
                held(group, works.values()));
    }

    private Map<PaperId, PaperId> works(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, PaperId> works = new HashMap<>();
        database.sql("select id, work_id from paper where group_id = ? and id = any (?)")
                .params(group.value(), values(papers.stream()))
                .query(row -> {
                    works.put(
                            new PaperId(row.getObject("id", UUID.class)),
                            new PaperId(row.getObject("work_id", UUID.class)));
                });
        return works;
    }

    private Map<MeetingId, LocalDate> days(GroupId group) {
        Map<MeetingId, LocalDate> days = new HashMap<>();
        database.sql("""
                        select m.id, (m.starts_at at time zone g.zone)::date as day
                        from meeting m join reading_group g on g.id = m.group_id where g.id = ?""").param(group.value()).query(row -> {
            days.put(
                    new MeetingId(row.getObject("id", UUID.class)),
                    row.getDate("day").toLocalDate());
        });
        return days;
    }

    private List<Eligibility.Held> held(GroupId group, Collection<PaperId> works) {
        return database.sql("""
                        select a.id, a.account_id, p.work_id, a.state
                        from assignment a join paper p on p.id = a.paper_id
                        where a.group_id = ? and a.removed_at is null
                          and (a.state in ('OPEN', 'STARTED') or p.work_id = any (?))""")
                .params(group.value(), values(works.stream()))
                .query((row, number) -> new Eligibility.Held(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new PaperId(row.getObject("work_id", UUID.class)),
                        AssignmentState.valueOf(row.getString("state"))))
                .list();
    }

    private static UUID[] values(Stream<PaperId> papers) {
        return papers.map(PaperId::value).distinct().toArray(UUID[]::new);
    }
}
