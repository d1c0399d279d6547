package org.colloquium.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads assignments that were not removed, one query a list. */
@Component
class AssignmentReader {
    private static final String ASSIGNMENTS = """
            select a.id, a.paper_id, a.account_id, a.role, a.due, a.meeting_id, a.state, a.reason,
                   a.assigned_by, a.assigned_at, a.started_at, a.marked_at,
                   case when a.noted_at >= a.assigned_at then a.noted_at end as noted_at, a.version
            from assignment a where a.removed_at is null\s""";

    private final JdbcClient database;

    AssignmentReader(JdbcClient database) {
        this.database = database;
    }

    Optional<AssignmentDetails> find(AssignmentId id) {
        return read(ASSIGNMENTS + "and a.id = ?", id.value()).stream().findFirst();
    }

    List<AssignmentDetails> of(Collection<AssignmentId> ids) {
        UUID[] values = ids.stream().map(AssignmentId::value).toArray(UUID[]::new);
        return read(ASSIGNMENTS + "and a.id = any (?) order by a.id", (Object) values);
    }

    List<AssignmentDetails> page(GroupId group, UUID after, int most) {
        return read(ASSIGNMENTS + "and a.group_id = ? and a.id > ? order by a.id limit ?", group.value(), after, most);
    }

    long count(GroupId group) {
        return database.sql("select count(*) from assignment where removed_at is null and group_id = ?")
                .param(group.value())
                .query(Long.class)
                .single();
    }

    List<AssignmentDetails> of(PaperId paper) {
        return read(
                ASSIGNMENTS + "and a.paper_id in (select part from parts_of(?) as part) order by a.id", paper.value());
    }

    List<AssignmentDetails> at(GroupId group, MeetingId meeting) {
        return read(
                ASSIGNMENTS + "and a.group_id = ? and a.meeting_id = ? order by a.id", group.value(), meeting.value());
    }

    List<AssignmentDetails> unfinished(GroupId group, AccountId member) {
        return read(ASSIGNMENTS + """
                and a.group_id = ? and a.account_id = ? and a.state in ('OPEN', 'STARTED')
                order by a.due nulls last, a.id""", group.value(), member.value());
    }

    int countUnfinished(GroupId group, AccountId member) {
        return database.sql("""
                        select count(*) from assignment
                        where removed_at is null and group_id = ? and account_id = ?
                          and state in ('OPEN', 'STARTED')""")
                .params(group.value(), member.value())
                .query(Integer.class)
                .single();
    }

    /** The latest, whatever their state. */
    List<AssignmentDetails> latest(GroupId group, int most) {
        return read(
                "select * from (" + ASSIGNMENTS + "and a.group_id = ? order by a.id desc limit ?) a order by a.id",
                group.value(),
                most);
    }

    /**
     * What still matters: for one of these meetings, on a paper that somebody has still to do, or without a meeting
     * and news since then.
     */
    List<AssignmentDetails> current(GroupId group, Collection<MeetingId> meetings, Instant since) {
        return read(
                ASSIGNMENTS + """
                and a.group_id = ?
                and (a.meeting_id = any (?)
                  or a.meeting_id is null and coalesce(a.marked_at, a.assigned_at) > ?
                  or exists (select 1 from assignment o
                             where o.removed_at is null and o.group_id = a.group_id and o.paper_id = a.paper_id
                               and o.meeting_id is not distinct from a.meeting_id
                               and o.state in ('OPEN', 'STARTED')))
                order by a.id""",
                group.value(),
                meetings.stream().map(MeetingId::value).toArray(UUID[]::new),
                since.atOffset(ZoneOffset.UTC));
    }

    /** What is due, or for a meeting, on one of these days of the group, at most {@code most}. */
    List<AssignmentDetails> between(GroupId group, LocalDate first, LocalDate last, int most) {
        return read(ASSIGNMENTS + """
                and a.group_id = ? and (a.due between ? and ? or a.due is null and a.meeting_id in (
                    select m.id from meeting m join reading_group g on g.id = m.group_id
                    where m.group_id = a.group_id and (m.starts_at at time zone g.zone)::date between ? and ?))
                order by a.id limit ?""", group.value(), first, last, first, last, most);
    }

    /** How often each member has had each role since then, and has it still ahead. */
    List<Turns> turns(GroupId group, Instant since, Instant now) {
        OffsetDateTime present = now.atOffset(ZoneOffset.UTC);
        return database.sql("""
                        select a.account_id, a.role,
                               count(*) filter (where a.state = 'DONE' or m.starts_at < :now) as had,
                               count(*) filter (where a.state <> 'DONE' and (m.starts_at is null or m.starts_at >= :now)) as ahead
                        from assignment a left join meeting m on m.id = a.meeting_id
                        where a.group_id = :group and a.removed_at is null and a.state <> 'DECLINED'
                          and coalesce(m.starts_at, a.marked_at, a.assigned_at) > :since
                        group by a.account_id, a.role""")
                .param("group", group.value())
                .param("now", present)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Turns(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new PaperRole(row.getString("role")),
                        row.getInt("had"),
                        row.getInt("ahead")))
                .list();
    }

    /** What others than {@code me} assigned, finished or declined since then, the latest first. */
    List<AssignmentDetails> news(GroupId group, AccountId me, Instant since, int most) {
        return read(
                ASSIGNMENTS + """
                and a.group_id = ?
                and (a.assigned_at > ? and a.assigned_by <> ?
                  or a.marked_at > ? and a.account_id <> ? and a.state in ('DONE', 'DECLINED'))
                order by coalesce(a.marked_at, a.assigned_at) desc, a.id limit ?""",
                group.value(),
                since.atOffset(ZoneOffset.UTC),
                me.value(),
                since.atOffset(ZoneOffset.UTC),
                me.value(),
                most);
    }

    /** On any part of these works, or at one of these meetings. */
    List<AssignmentDetails> about(GroupId group, Collection<PaperId> works, Collection<MeetingId> meetings) {
        return read(
                ASSIGNMENTS + """
                and a.group_id = ? and (a.meeting_id = any (?)
                  or a.paper_id in (select id from paper where work_id = any (?)))
                order by a.id""",
                group.value(),
                meetings.stream().map(MeetingId::value).toArray(UUID[]::new),
                works.stream().map(PaperId::value).toArray(UUID[]::new));
    }

    private List<AssignmentDetails> read(String sql, Object... parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, number) -> details(row))
                .list();
    }

    private static AssignmentDetails details(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        return new AssignmentDetails(
                new AssignmentId(row.getObject("id", UUID.class)),
                new PaperId(row.getObject("paper_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PaperRole(row.getString("role")),
                row.getObject("due", LocalDate.class),
                meeting == null ? null : new MeetingId(meeting),
                AssignmentState.valueOf(row.getString("state")),
                row.getString("reason"),
                new AccountId(row.getObject("assigned_by", UUID.class)),
                row.getTimestamp("assigned_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("marked_at")),
                instant(row.getTimestamp("noted_at")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
