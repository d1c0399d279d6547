package org.colloquium.note;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Notes and replies of two accounts of one person become one's. */
@Component
class NoteMerging implements AccountMerging {
    private final AccountColumns columns;

    NoteMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("note.author_id", "note.hidden_by", "reply.author_id", "reply.hidden_by");
    }

    @Override
    public List<String> brings(AccountId account) {
        return Stream.concat(
                        columns.count("note.author_id", account, "note", "notes").stream(),
                        columns.count("reply.author_id", account, "reply", "replies").stream())
                .toList();
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
