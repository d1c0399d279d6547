package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Person;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of saved searches; each statement names whose they are. */
@Component
class SavedSearchRows {
    private static final String SEEN =
            " from saved_search s join account a on a.id = s.account_id where s.group_id = :group and (s.shared or s.account_id = :me)";

    private final JdbcClient database;

    SavedSearchRows(JdbcClient database) {
        this.database = database;
    }

    /** The caller's and the shared ones, by name. */
    List<SavedSearch> list(GroupId group, AccountId me, @Nullable Cursor after, int most) {
        String from = after == null ? "" : " and (s.name collate \"C\", s.id) > (:name, :id)";
        var statement = database.sql("select s.*, a.name as person, s.account_id = :me as mine" + SEEN + from
                        + " order by s.name collate \"C\", s.id limit :most")
                .param("group", group.value())
                .param("me", me.value())
                .param("most", most);
        return (after == null ? statement : statement.param("name", after.key()).param("id", after.id()))
                .query(SavedSearchRows::row)
                .list();
    }

    long count(GroupId group, AccountId me) {
        return database.sql("select count(*)" + SEEN)
                .param("group", group.value())
                .param("me", me.value())
                .query(Long.class)
                .single();
    }

    int countOf(GroupId group, AccountId me) {
        return database.sql("select count(*) from saved_search where group_id = ? and account_id = ?")
                .params(group.value(), me.value())
                .query(Integer.class)
                .single();
    }

    /** A shared one, or one of this account. */
    Optional<SavedSearch> find(SavedSearchId id, AccountId me) {
        return database.sql("""
                        select s.*, a.name as person, s.account_id = :me as mine
                        from saved_search s join account a on a.id = s.account_id
                        where s.id = :id and (s.shared or s.account_id = :me)""")
                .param("id", id.value())
                .param("me", me.value())
                .query(SavedSearchRows::row)
                .optional();
    }

    /** @return nothing when this account has one of that name already */
    Optional<SavedSearchId> insert(
            GroupId group, AccountId me, String name, String query, boolean shared, Instant now) {
        UUID id = Ids.next();
        int made = database.sql("""
                        insert into saved_search (id, group_id, account_id, name, query, shared, made_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, group.value(), me.value(), name, query, shared, Timestamp.from(now))
                .update();
        return made == 0 ? Optional.empty() : Optional.of(new SavedSearchId(id));
    }

    void update(SavedSearchId id, String name, String query, boolean shared) {
        database.sql("update saved_search set name = ?, query = ?, shared = ? where id = ?")
                .params(name, query, shared, id.value())
                .update();
    }

    /** Whether this account has another one of that name. */
    boolean isTaken(GroupId group, AccountId me, String name, SavedSearchId but) {
        return database.sql("""
                        select exists (select 1 from saved_search
                                       where group_id = ? and account_id = ? and lower(name) = lower(?) and id <> ?)""")
                .params(group.value(), me.value(), name, but.value())
                .query(Boolean.class)
                .single();
    }

    void delete(SavedSearchId id) {
        database.sql("delete from saved_search where id = ?").param(id.value()).update();
    }

    /** The place after a row. */
    static Cursor place(SavedSearch it) {
        return new Cursor(it.id().value(), it.name());
    }

    private static SavedSearch row(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                new SavedSearchId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                new Person(new AccountId(row.getObject("account_id", UUID.class)), row.getString("person")),
                row.getBoolean("mine"));
    }
}
