package org.colloquium.group;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In a group that both are in, one membership stays: the higher role, since the day of the earlier one. */
@Component
class MembershipMerging implements AccountMerging {
    private static final String RANK = "array_position(array ['GUEST', 'MEMBER', 'ORGANISER', 'OWNER'], %s)";
    private static final String BOTH = """
            update membership mine set role = case when %s > %s then it.role else mine.role end,
                   since = least(mine.since, it.since), version = mine.version + 1,
                   visited_at = greatest(mine.visited_at, it.visited_at),
                   news_since = greatest(mine.news_since, it.news_since)
            from membership it
            where it.account_id = :from and mine.account_id = :into and it.group_id = mine.group_id""".formatted(RANK.formatted("it.role"), RANK.formatted("mine.role"));

    private final AccountColumns columns;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    MembershipMerging(AccountColumns columns, JdbcClient database, ApplicationEventPublisher events) {
        this.columns = columns;
        this.database = database;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of("membership.account_id", "membership.let_in_by");
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count("membership.account_id", account, "group", "groups");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        database.sql("select group_id from membership where account_id = ?")
                .param(from.value())
                .query((row, number) -> new GroupId(row.getObject("group_id", UUID.class)))
                .list()
                .forEach(it -> events.publishEvent(new GroupChanged(it)));
        columns.settle(from, into, BOTH, """
                delete from membership it where account_id = :from and exists (
                    select from membership mine where mine.account_id = :into and mine.group_id = it.group_id)""");
        columns.move(columns(), from, into);
    }
}
