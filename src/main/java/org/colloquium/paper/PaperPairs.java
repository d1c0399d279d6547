package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of papers that might be one work. */
@Component
class PaperPairs {
    private static final int AT_ONCE = 1000;
    private static final String OPEN = """
            from paper_pair pair
            join paper one on one.id = pair.paper_id join paper other on other.id = pair.other_id
            where pair.group_id = :group and pair.apart_at is null and one.work_id <> other.work_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    PaperPairs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A pair in a list. */
    record Pair(UUID id, PaperId one, PaperId other, String why) {}

    /** Proposes these; what was decided before stays so. */
    void propose(GroupId group, List<NewDoubt> doubts, AccountId me, Instant now) {
        for (int start = 0; start < doubts.size(); start += AT_ONCE) {
            List<Row> some = doubts.subList(start, Math.min(start + AT_ONCE, doubts.size())).stream()
                    .map(it -> new Row(Ids.next(), it.one().value(), it.other().value(), it.why(), it.apart()))
                    .toList();
            database.sql("""
                            insert into paper_pair as pair (id, group_id, paper_id, other_id, why, found_at, apart_at,
                                                            apart_by)
                            select distinct on (least(one, other), greatest(one, other)) id, :group, least(one, other),
                                   greatest(one, other), why, :now, case when apart then cast(:now as timestamptz) end,
                                   case when apart then cast(:me as uuid) end
                            from json_to_recordset(cast(:rows as json)) as it (id uuid, one uuid, other uuid, why text,
                                                                               apart boolean)
                            where one <> other
                            on conflict (paper_id, other_id) do update
                                set apart_at = excluded.apart_at, apart_by = excluded.apart_by
                                where pair.apart_at is null and excluded.apart_at is not null""")
                    .param("group", group.value())
                    .param("me", me.value())
                    .param("now", Timestamp.from(now))
                    .param("rows", json.writeValueAsString(some))
                    .update();
        }
    }

    List<Pair> open(GroupId group, @Nullable Cursor after, int most) {
        return database.sql("select pair.id, one.work_id as one, other.work_id as other, pair.why " + OPEN
                        + "and pair.id < :before order by pair.id desc limit :most")
                .param("group", group.value())
                .param("before", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query(PaperPairs::pair)
                .list();
    }

    int countOpen(GroupId group) {
        return database.sql("select count(*) " + OPEN)
                .param("group", group.value())
                .query(Integer.class)
                .single();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new PaperId(row.getObject("one", UUID.class)),
                new PaperId(row.getObject("other", UUID.class)),
                row.getString("why"));
    }

    private record Row(UUID id, UUID one, UUID other, String why, boolean apart) {}
}
