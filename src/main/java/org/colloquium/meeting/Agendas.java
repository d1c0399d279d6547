package org.colloquium.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads meetings with their agendas, one query a list, and writes agendas. */
@Component
class Agendas {
    private static final String MEETINGS = """
            select m.id, m.starts_at, m.title, m.place, m.planned_by, m.planned_at, m.version,
                   array(select i.paper_id from agenda_item i where i.meeting_id = m.id order by i.place) as agenda,
                   array(select i.paper_id from agenda_item i
                         where i.meeting_id = m.id and i.discussed_at is not null) as discussed
            from meeting m\s""";

    private final JdbcClient database;

    Agendas(JdbcClient database) {
        this.database = database;
    }

    Optional<MeetingDetails> find(MeetingId id) {
        return read(MEETINGS + "where m.id = ?", id.value()).stream().findFirst();
    }

    List<MeetingDetails> of(GroupId group, Collection<MeetingId> ids) {
        UUID[] values = ids.stream().map(MeetingId::value).toArray(UUID[]::new);
        return read(MEETINGS + "where m.group_id = ? and m.id = any (?)", group.value(), values);
    }

    List<MeetingDetails> from(GroupId group, Instant when) {
        return read(
                MEETINGS + "where m.group_id = ? and m.starts_at >= ? order by m.starts_at, m.id",
                group.value(),
                at(when));
    }

    List<MeetingDetails> plannedSince(GroupId group, Instant when, int most) {
        return read(
                MEETINGS + "where m.group_id = ? and m.planned_at > ? order by m.planned_at desc, m.id limit ?",
                group.value(),
                at(when),
                most);
    }

    List<MeetingDetails> before(GroupId group, Cursor cursor, int most) {
        return read(MEETINGS + """
                where m.group_id = ? and (m.starts_at, m.id) < (?, ?)
                order by m.starts_at desc, m.id desc limit ?""", group.value(), at(cursor.moment()), cursor.id(), most);
    }

    List<MeetingDetails> discussing(PaperId paper) {
        return read(MEETINGS + """
                where m.id in (select i.meeting_id from agenda_item i
                               where i.paper_id in (select part from parts_of(?) as part))
                order by m.starts_at, m.id""", paper.value());
    }

    /** When the last meeting before that hour begins, other than the one named. */
    Optional<Instant> lastStart(GroupId group, Instant before, @Nullable MeetingId except) {
        return database.sql("""
                        select starts_at from meeting
                        where group_id = :group and starts_at < :before and id is distinct from :except
                        order by starts_at desc limit 1""")
                .param("group", group.value())
                .param("before", at(before))
                .param("except", except == null ? null : except.value(), Types.OTHER)
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .optional();
    }

    long count(GroupId group, Instant before) {
        return database.sql("select count(*) from meeting where group_id = ? and starts_at < ?")
                .params(group.value(), at(before))
                .query(Long.class)
                .single();
    }

    /** What stays on it stays discussed. */
    void write(MeetingId meeting, List<PaperId> agenda) {
        UUID[] papers = agenda.stream().map(PaperId::value).toArray(UUID[]::new);
        database.sql("delete from agenda_item where meeting_id = ? and paper_id <> all (?)")
                .params(meeting.value(), papers)
                .update();
        database.sql("""
                        insert into agenda_item (meeting_id, paper_id, place)
                        select ?, paper, place from unnest(?, ?) as it (paper, place)
                        on conflict (meeting_id, paper_id) do update set place = excluded.place""")
                .params(
                        meeting.value(),
                        papers,
                        IntStream.range(0, agenda.size()).boxed().toArray(Integer[]::new))
                .update();
    }

    /**
     * Says that a paper was discussed, or that it was not.
     *
     * @param when null for not
     * @return whether that is news
     */
    boolean discuss(MeetingId meeting, PaperId paper, @Nullable Instant when) {
        return database.sql("""
                                update agenda_item set discussed_at = cast(:when as timestamptz)
                                where meeting_id = :meeting and paper_id = :paper
                                  and (discussed_at is null) = (cast(:when as timestamptz) is not null)""")
                        .param("meeting", meeting.value())
                        .param("paper", paper.value())
                        .param("when", when == null ? null : Timestamp.from(when))
                        .update()
                > 0;
    }

    private List<MeetingDetails> read(String sql, Object... parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, number) -> details(row))
                .list();
    }

    private static MeetingDetails details(ResultSet row) throws SQLException {
        return new MeetingDetails(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("title"),
                row.getString("place"),
                papers(row.getArray("agenda")),
                Set.copyOf(papers(row.getArray("discussed"))),
                new AccountId(row.getObject("planned_by", UUID.class)),
                row.getTimestamp("planned_at").toInstant(),
                row.getInt("version"));
    }

    private static List<PaperId> papers(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(PaperId::new).toList();
    }

    private static OffsetDateTime at(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
