package org.colloquium.assignment;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes many assignments in one statement, and takes them back in one. */
@Component
class BulkRows implements GroupOf<BulkId> {
    private final JdbcClient database;

    BulkRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<BulkId> idType() {
        return BulkId.class;
    }

    @Override
    public BulkId id(UUID value) {
        return new BulkId(value);
    }

    @Override
    public Optional<GroupId> groupOf(BulkId id) {
        return database.sql("select group_id from bulk_assignment where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }

    /** @return what was made, in the rows' order */
    List<AssignmentId> make(GroupId group, BulkId bulk, List<BulkRow> rows, AccountId by, Instant now) {
        database.sql("insert into bulk_assignment (id, group_id, made_by, made_at) values (?, ?, ?, ?)")
                .params(bulk.value(), group.value(), by.value(), Timestamp.from(now))
                .update();
        UUID[] ids = rows.stream().map(it -> Ids.next()).toArray(UUID[]::new);
        database.sql("""
                        insert into assignment (id, version, group_id, paper_id, account_id, role, due, meeting_id, state,
                                                assigned_by, assigned_at, bulk_id)
                        select new.id, 0, ?, new.paper, new.member, new.role, new.due, new.meeting, 'OPEN', ?, ?, ?
                        from unnest(?, ?, ?, ?, ?, ?) as new (id, paper, member, role, due, meeting)""")
                .params(
                        group.value(),
                        by.value(),
                        Timestamp.from(now),
                        bulk.value(),
                        ids,
                        rows.stream()
                                .map(it -> Objects.requireNonNull(it.paper()).value())
                                .toArray(UUID[]::new),
                        rows.stream()
                                .map(it -> Objects.requireNonNull(it.member()).value())
                                .toArray(UUID[]::new),
                        rows.stream()
                                .map(it -> Objects.requireNonNull(it.role()).name())
                                .toArray(String[]::new),
                        rows.stream()
                                .map(it -> it.due() == null ? null : Date.valueOf(it.due()))
                                .toArray(Date[]::new),
                        rows.stream()
                                .map(it -> it.meeting() == null
                                        ? null
                                        : it.meeting().value())
                                .toArray(UUID[]::new))
                .update();
        return List.of(ids).stream().map(AssignmentId::new).toList();
    }

    /** Removes those that are still as they were made; @return their papers, one a removed assignment */
    List<PaperId> takeBack(BulkId bulk, Instant now) {
        return database.sql("""
                        update assignment a set removed_at = ?, version = a.version + 1
                        from bulk_assignment b
                        where b.id = ? and a.bulk_id = b.id and a.removed_at is null and a.state = 'OPEN'
                          and a.assigned_at = b.made_at
                        returning a.paper_id""")
                .params(Timestamp.from(now), bulk.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }
}
