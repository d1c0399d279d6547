package org.colloquium.paper;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/**
 * What two accounts of one person think of papers becomes one's: of the same paper the later reading state holds, saved
 * by either is saved, and a remark is kept where there was none.
 */
@Component
class ReadersMerging implements AccountMerging {
    private static final String STATES = """
            update paper_state mine set
                reading = case when it.changed_at > mine.changed_at then it.reading else mine.reading end,
                hidden = case when it.changed_at > mine.changed_at then it.hidden else mine.hidden end,
                saved = mine.saved or it.saved,
                share_remark = case when mine.remark = '' then it.share_remark else mine.share_remark end,
                remark = case when mine.remark = '' then it.remark else mine.remark end,
                changed_at = greatest(mine.changed_at, it.changed_at)
            from paper_state it
            where it.account_id = :from and mine.account_id = :into and it.paper_id = mine.paper_id""";
    private static final String KNOWN = """
            delete from %1$s it where account_id = :from and exists (
                select from %1$s mine where mine.account_id = :into and mine.paper_id = it.paper_id)""";
    private static final String SAME_SEARCH = """
            delete from saved_search it where account_id = :from and exists (
                select from saved_search mine where mine.account_id = :into and mine.group_id = it.group_id
                  and lower(mine.name) = lower(it.name) and mine.query = it.query)""";
    private static final String SAME_NAME = """
            update saved_search it set name = left(name, 60) || ' ' || left(it.id::text, 13)
            where account_id = :from and exists (
                select from saved_search mine where mine.account_id = :into and mine.group_id = it.group_id
                  and lower(mine.name) = lower(it.name))""";

    private final AccountColumns columns;

    ReadersMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "paper.added_by",
                "paper_state.account_id",
                "paper_state_apart.account_id",
                "paper_pair.apart_by",
                "saved_search.account_id");
    }

    @Override
    public List<String> brings(AccountId account) {
        return Stream.concat(
                        columns
                                .count("paper_state.account_id", account, "paper with a state", "papers with a state")
                                .stream(),
                        columns.count("saved_search.account_id", account, "saved search", "saved searches").stream())
                .toList();
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.settle(
                from,
                into,
                STATES,
                KNOWN.formatted("paper_state"),
                KNOWN.formatted("paper_state_apart"),
                SAME_SEARCH,
                SAME_NAME);
        columns.move(columns(), from, into);
    }
}
