package org.colloquium.assignment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why plans that were published are as they are, in {@link KeptWords}. */
@Component
class PlanRows {
    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    /** @param by null when that account is gone */
    record PlanRow(PlanId id, @Nullable AccountId by, Instant at, String balance, String statement, String fairer) {}

    record ShareRow(AccountId member, int turns, int utility, String own, String inTheWay) {}

    void keep(GroupId group, ProposalBoard board, Reasons reasons, AccountId by, Instant now) {
        UUID plan = Ids.next();
        ProposalNames names = ProposalNames.keptOf(board);
        database.sql("""
                        insert into published_plan (id, group_id, published_by, published_at, balance, statement, fairer)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan,
                        group.value(),
                        by.value(),
                        Timestamp.from(now),
                        PlanWords.balance(board),
                        PlanWords.statement(board, reasons),
                        PlanWords.fairer(reasons, names))
                .update();
        List<Why> members = reasons.members();
        database.sql("""
                        insert into published_share (plan_id, account_id, place, turns, utility, own, in_the_way)
                        select ?, member, place, turns, utility, own, in_the_way
                        from unnest(?, ?, ?, ?, ?) with ordinality as it (member, turns, utility, own, in_the_way, place)""")
                .params(
                        plan,
                        members.stream()
                                .map(it -> UUID.fromString(it.member().id()))
                                .toArray(UUID[]::new),
                        members.stream().map(it -> it.got().size()).toArray(Integer[]::new),
                        members.stream().map(Why::utility).toArray(Integer[]::new),
                        members.stream().map(it -> it.own(names::of)).toArray(String[]::new),
                        members.stream().map(it -> names.inTheWay(it).strip()).toArray(String[]::new))
                .update();
    }

    /**
     * The latest first.
     *
     * @param before only those before this one; null for all
     */
    List<PlanRow> page(GroupId group, @Nullable UUID before, int most) {
        return database.sql("""
                        select * from published_plan where group_id = :group and (:before::uuid is null or id < :before)
                        order by id desc limit :most""")
                .param("group", group.value())
                .param("before", before, Types.OTHER)
                .param("most", most)
                .query((row, number) -> {
                    UUID by = row.getObject("published_by", UUID.class);
                    return new PlanRow(
                            new PlanId(row.getObject("id", UUID.class)),
                            by == null ? null : new AccountId(by),
                            row.getTimestamp("published_at").toInstant(),
                            row.getString("balance"),
                            row.getString("statement"),
                            row.getString("fairer"));
                })
                .list();
    }

    long count(GroupId group) {
        return database.sql("select count(*) from published_plan where group_id = ?")
                .param(group.value())
                .query(Long.class)
                .single();
    }

    /** @param member only theirs; null for everybody's */
    Map<PlanId, List<ShareRow>> shares(Collection<PlanId> plans, @Nullable AccountId member) {
        Map<PlanId, List<ShareRow>> shares = new HashMap<>();
        database.sql("""
                        select * from published_share
                        where plan_id = any (:plans) and (:member::uuid is null or account_id = :member) order by plan_id, place""")
                .param("plans", plans.stream().map(PlanId::value).toArray(UUID[]::new))
                .param("member", member == null ? null : member.value(), Types.OTHER)
                .query(row -> {
                    shares.computeIfAbsent(new PlanId(row.getObject("plan_id", UUID.class)), it -> new ArrayList<>())
                            .add(new ShareRow(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getInt("turns"),
                                    row.getInt("utility"),
                                    row.getString("own"),
                                    row.getString("in_the_way")));
                });
        return shares;
    }
}
