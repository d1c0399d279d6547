package org.colloquium.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of places and choices. */
@Component
class TriagePlaces {
    private static final int KEPT = 50;

    private final JdbcClient database;

    TriagePlaces(JdbcClient database) {
        this.database = database;
    }

    Optional<TriagePlace> find(AccountId account, GroupId group, String queue) {
        return database.sql("""
                        select queue, (select work_id from paper where id = paper_id) as paper_id, position, size
                        from triage_place where account_id = ? and group_id = ? and queue = ?""")
                .params(account.value(), group.value(), queue)
                .query(TriagePlaces::place)
                .optional();
    }

    /** Those that the person was in last, the latest first. */
    List<TriagePlace> latest(AccountId account, GroupId group, int most) {
        return database.sql("""
                        select queue, (select work_id from paper where id = paper_id) as paper_id, position, size
                        from triage_place where account_id = ? and group_id = ? order by changed_at desc limit ?""")
                .params(account.value(), group.value(), most)
                .query(TriagePlaces::place)
                .list();
    }

    /** @return whether the person has begun with this queue just now */
    boolean put(AccountId account, GroupId group, TriagePlace place, Instant now) {
        PaperId paper = place.paper();
        return database.sql("""
                        insert into triage_place (account_id, group_id, queue, paper_id, position, size, changed_at)
                        values (:account, :group, :queue, (select id from paper where id = :paper and group_id = :group),
                                :position, :size, :now)
                        on conflict (account_id, group_id, queue) do update set
                            paper_id = excluded.paper_id, position = excluded.position, size = excluded.size,
                            changed_at = excluded.changed_at
                        returning xmax = 0""")
                .param("account", account.value())
                .param("group", group.value())
                .param("queue", place.queue())
                .param("paper", paper == null ? null : paper.value(), java.sql.Types.OTHER)
                .param("position", place.position())
                .param("size", place.size())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Forgets where the person was longest ago: every search is a queue. */
    void forgetOldest(AccountId account, GroupId group) {
        database.sql("""
                        delete from triage_place where account_id = :account and group_id = :group and queue in (
                            select queue from triage_place where account_id = :account and group_id = :group
                            order by changed_at desc offset :kept)""")
                .param("account", account.value())
                .param("group", group.value())
                .param("kept", KEPT)
                .update();
    }

    boolean showsUpvotes(AccountId account, GroupId group) {
        return database.sql("select show_upvotes from triage_choice where account_id = ? and group_id = ?")
                .params(account.value(), group.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void showUpvotes(AccountId account, GroupId group, boolean show) {
        database.sql("""
                        insert into triage_choice (account_id, group_id, show_upvotes) values (?, ?, ?)
                        on conflict (account_id, group_id) do update set show_upvotes = excluded.show_upvotes""").params(account.value(), group.value(), show).update();
    }

    private static TriagePlace place(ResultSet row, int number) throws SQLException {
        UUID paper = row.getObject("paper_id", UUID.class);
        return new TriagePlace(
                row.getString("queue"),
                paper == null ? null : new PaperId(paper),
                row.getInt("position"),
                row.getInt("size"));
    }
}
