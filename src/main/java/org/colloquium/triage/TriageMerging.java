package org.colloquium.triage;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Of the same queue that both accounts of a person were in, the later place stays; the choices of the one who stays hold. */
@Component
class TriageMerging implements AccountMerging {
    private static final String SAME_QUEUE = """
            one.account_id = %s and other.account_id = %s
            and one.group_id = other.group_id and one.queue = other.queue""";

    private final AccountColumns columns;

    TriageMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("triage_place.account_id", "triage_choice.account_id");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.settle(
                from,
                into,
                "delete from triage_place one using triage_place other where one.changed_at < other.changed_at and "
                        + SAME_QUEUE.formatted(":into", ":from"),
                "delete from triage_place one using triage_place other where one.changed_at <= other.changed_at and "
                        + SAME_QUEUE.formatted(":from", ":into"),
                """
                delete from triage_choice it where account_id = :from and exists (
                    select from triage_choice mine where mine.account_id = :into and mine.group_id = it.group_id)""");
        columns.move(columns(), from, into);
    }
}
