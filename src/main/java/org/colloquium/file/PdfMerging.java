package org.colloquium.file;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** PDFs that one of two accounts of a person has fetched become the other's. */
@Component
class PdfMerging implements AccountMerging {
    private final AccountColumns columns;

    PdfMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("paper_file.begun_by");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.move(columns(), from, into);
    }
}
