package org.colloquium.sharedpage;

import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** What two accounts of one person wrote on shared pages becomes one's. */
@Component
class PageAccountMerging implements AccountMerging {
    private final AccountColumns columns;

    PageAccountMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("shared_page.updated_by", "shared_page_sitting.author_id", "shared_page_seat.account_id");
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count(
                "shared_page_sitting.author_id", account, "sitting at a shared page", "sittings at shared pages");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
