package org.colloquium.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the open slots. One that is taken stays, so that whoever comes too late can be told so. */
@Component
class OpenSlots implements GroupOf<OpenSlotId> {
    /** So many at most are shown of a group. */
    private static final int MOST = 200;

    private static final String SLOTS =
            "select s.id, s.group_id, s.paper_id, s.role, s.due, s.meeting_id from open_slot s where ";

    private final JdbcClient database;

    OpenSlots(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OpenSlotId> idType() {
        return OpenSlotId.class;
    }

    @Override
    public OpenSlotId id(UUID value) {
        return new OpenSlotId(value);
    }

    @Override
    public Optional<GroupId> groupOf(OpenSlotId id) {
        return database.sql("select group_id from open_slot where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }

    /** Of one that is for a meeting only until the meeting begins. */
    List<OpenSlot> of(GroupId group, Instant now) {
        return database.sql(SLOTS + """
                        s.closed_at is null and s.group_id = ?
                        and (s.meeting_id is null or exists (
                            select 1 from meeting m where m.id = s.meeting_id and m.starts_at > ?))
                        order by s.due nulls last, s.id limit ?""")
                .params(group.value(), Timestamp.from(now), MOST)
                .query(OpenSlots::slot)
                .list();
    }

    List<OpenSlot> find(Collection<OpenSlotId> ids) {
        return database.sql(SLOTS + "s.id = any (?) order by s.id")
                .param(ids.stream().map(OpenSlotId::value).toArray(UUID[]::new))
                .query(OpenSlots::slot)
                .list();
    }

    /** Locks a slot, so that two who take it come one after the other. */
    boolean takeOpen(OpenSlotId id) {
        return database.sql("select closed_at is null from open_slot where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Who has it, as they are called; empty when nobody does. */
    Optional<String> holder(OpenSlotId id) {
        return database.sql("""
                        select a.name from open_slot s join assignment w on w.id = s.assignment_id
                        join account a on a.id = w.account_id where s.id = ? and w.removed_at is null""").param(id.value()).query(String.class).optional();
    }

    /** Whether somebody who did not decline has one of these, waiting for whoever is just getting it. */
    boolean anyHeld(Collection<PaperId> papers, PaperRole role, @Nullable MeetingId meeting) {
        UUID[] ids = papers.stream().map(PaperId::value).sorted().toArray(UUID[]::new);
        database.sql("select id from paper where id = any (?) order by id for update")
                .param(ids)
                .query(UUID.class)
                .list();
        return database.sql("""
                        select exists (select 1 from assignment a
                        where a.paper_id = any (?) and lower(a.role) = lower(?) and a.removed_at is null
                          and a.state <> 'DECLINED' and a.meeting_id is not distinct from cast(? as uuid))""")
                .param(ids)
                .param(role.name())
                .param(meeting == null ? null : meeting.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that are there already stay as they are. */
    List<OpenSlotId> open(GroupId group, NewSlots wish, AccountId by, Instant now) {
        MeetingId meeting = wish.meeting();
        return database.sql("""
                        insert into open_slot (id, group_id, paper_id, role, due, meeting_id, opened_by, opened_at)
                        select new.id, ?, new.paper, ?, ?, cast(? as uuid), ?, ?
                        from unnest(?, ?) as new (id, paper)
                        on conflict (paper_id, lower(role), meeting_id) where closed_at is null
                        do update set due = excluded.due
                        returning id""")
                .param(group.value())
                .param(wish.role().name())
                .param(wish.due())
                .param(meeting == null ? null : meeting.value())
                .param(by.value())
                .param(Timestamp.from(now))
                .param(wish.papers().stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .param(wish.papers().stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) -> new OpenSlotId(row.getObject(1, UUID.class)))
                .list();
    }

    void close(OpenSlotId id, Instant now) {
        database.sql("update open_slot set closed_at = ? where id = ? and closed_at is null")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    private static OpenSlot slot(ResultSet row, int number) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        return new OpenSlot(
                new OpenSlotId(row.getObject("id", UUID.class)),
                new PaperId(row.getObject("paper_id", UUID.class)),
                new PaperRole(row.getString("role")),
                row.getObject("due", LocalDate.class),
                meeting == null ? null : new MeetingId(meeting),
                null);
    }
}
