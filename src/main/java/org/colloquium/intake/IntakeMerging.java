package org.colloquium.intake;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Feeds and mailboxes that are fetched in the name of one of two accounts go on in the other's. */
@Component
class IntakeMerging implements AccountMerging {
    private final AccountColumns columns;

    IntakeMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("intake.keeper");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
