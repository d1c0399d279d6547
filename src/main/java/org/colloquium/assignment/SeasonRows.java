package org.colloquium.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What proposals carry over from what was assigned before. */
@Component
class SeasonRows {
    /**
     * What a member was left with.
     *
     * @param countedAt assignments made up to then are part of it
     */
    record Credit(int credit, Instant countedAt) {
        static final int MOST = 50;
        static final Credit NONE = new Credit(0, Instant.EPOCH);
    }

    private final JdbcClient database;

    SeasonRows(JdbcClient database) {
        this.database = database;
    }

    ZoneId zone(GroupId group) {
        return ZoneId.of(database.sql("select zone from reading_group where id = ?")
                .param(group.value())
                .query(String.class)
                .single());
    }

    /**
     * How often each member had each role, what they declined left out. Who came later starts with as many as whoever of
     * those who were there had it least but had it: they need not make up for what was before them.
     */
    Map<AccountId, Map<String, Integer>> held(GroupId group) {
        RoundStarts starts = new RoundStarts();
        database.sql("""
                        select account_id, since from membership
                        where group_id = ? and role <> 'GUEST' order by since""").param(group.value()).query(row -> {
            starts.joins(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getTimestamp("since").toInstant());
        });
        database.sql("""
                        select account_id, role, at, count(*) as times
                        from (select account_id, role, (
                                  select max(m.since) from membership m
                                  where m.group_id = a.group_id and m.role <> 'GUEST' and m.since <= a.assigned_at) as at
                              from assignment a
                              where group_id = ? and removed_at is null and state <> 'DECLINED') as it
                        group by account_id, role, at""").param(group.value()).query(row -> {
            Timestamp at = row.getTimestamp("at");
            starts.had(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("role"),
                    at == null ? Instant.MIN : at.toInstant(),
                    row.getInt("times"));
        });
        return starts.held();
    }

    Map<AccountId, Credit> credits(GroupId group) {
        Map<AccountId, Credit> credits = new HashMap<>();
        database.sql("select account_id, credit, counted_at from season_credit where group_id = ?")
                .param(group.value())
                .query(row -> {
                    credits.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new Credit(
                                    row.getInt("credit"),
                                    row.getTimestamp("counted_at").toInstant()));
                });
        return credits;
    }

    /** Keeps what members are left with, set about the middle one: who comes new begins there. */
    void put(GroupId group, Map<AccountId, Integer> left, Instant now) {
        int middle = middle(left.values());
        database.sql("""
                        insert into season_credit (group_id, account_id, credit, counted_at)
                        select ?, account, greatest(-?, least(?, credit)), ?
                        from unnest(?, ?) as it (account, credit)
                        on conflict (group_id, account_id) do update
                        set credit = excluded.credit, counted_at = excluded.counted_at""")
                .params(
                        group.value(),
                        Credit.MOST,
                        Credit.MOST,
                        now.atOffset(ZoneOffset.UTC),
                        left.keySet().stream().map(AccountId::value).toArray(UUID[]::new),
                        left.values().stream().map(it -> it - middle).toArray(Integer[]::new))
                .update();
    }

    /** Moves what members carry over, where anything was counted before; what they get now is part of it. */
    void move(GroupId group, Map<AccountId, Integer> moves, Instant now) {
        database.sql("""
                        update season_credit c
                        set credit = greatest(-:most, least(:most, c.credit + it.move)),
                            counted_at = case when it.move < 0 then :now else c.counted_at end
                        from unnest(:members, :moves) as it (account, move)
                        where c.group_id = :group and c.account_id = it.account""")
                .param("group", group.value())
                .param("most", Credit.MOST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("members", moves.keySet().stream().map(AccountId::value).toArray(UUID[]::new))
                .param("moves", moves.values().toArray(Integer[]::new))
                .update();
    }

    private static int middle(Collection<Integer> values) {
        return values.stream()
                .sorted()
                .skip(Math.max(0, (values.size() - 1) / 2))
                .findFirst()
                .orElse(0);
    }
}
