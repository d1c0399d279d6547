package org.colloquium.digest;

import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Digests of two accounts of one person become one's; a draft that both have of the same source stays once. */
@Component
class DigestMerging implements AccountMerging {
    private final AccountColumns columns;

    DigestMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("digest.created_by");
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count("digest.created_by", account, "digest", "digests");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.settle(from, into, """
                delete from digest it where created_by = :from and state = 'DRAFT' and exists (
                    select from digest mine where mine.created_by = :into and mine.state = 'DRAFT'
                      and mine.group_id = it.group_id and mine.sha256 = it.sha256)""");
        columns.move(columns(), from, into);
    }
}
