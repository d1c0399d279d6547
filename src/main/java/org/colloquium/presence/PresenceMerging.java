package org.colloquium.presence;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** What the account that stays has chosen holds; the choices of the other end with it. */
@Component
class PresenceMerging implements AccountMerging {
    private final AccountColumns columns;

    PresenceMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return PresenceData.COLUMNS;
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.delete(columns(), from);
    }
}
