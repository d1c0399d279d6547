package org.colloquium.meeting;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Meetings that one of two accounts of a person has planned become the other's. */
@Component
class MeetingMerging implements AccountMerging {
    private final AccountColumns columns;

    MeetingMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("meeting.planned_by");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
