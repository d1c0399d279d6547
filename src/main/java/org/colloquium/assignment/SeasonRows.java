package org.colloquium.assignment;

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

    /** How often each member had each role, what they declined left out. */
    Map<AccountId, Map<String, Integer>> held(GroupId group) {
        Map<AccountId, Map<String, Integer>> held = new HashMap<>();
        database.sql("""
                        select account_id, role, count(*) as times from assignment
                        where group_id = ? and removed_at is null and state <> 'DECLINED'
                        group by account_id, role""").param(group.value()).query(row -> {
            held.computeIfAbsent(new AccountId(row.getObject("account_id", UUID.class)), it -> new HashMap<>())
                    .put(row.getString("role"), row.getInt("times"));
        });
        return held;
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

    private static int middle(Collection<Integer> values) {
        return values.stream()
                .sorted()
                .skip(Math.max(0, (values.size() - 1) / 2))
                .findFirst()
                .orElse(0);
    }
}
