package org.colloquium.connector;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Answers that one of two accounts of a person asked for become the other's. */
@Component
class RecordMerging implements AccountMerging {
    private final AccountColumns columns;

    RecordMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("paper_record.asked_by");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
