package org.colloquium.file;

import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** PDFs that one of two accounts of a person brought become the other's; of two places in one PDF the later stays. */
@Component
class PdfMerging implements AccountMerging {
    private static final String SAME_PDF =
            "one.account_id = %s and other.account_id = %s and one.file_id = other.file_id";

    private final AccountColumns columns;

    PdfMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of("paper_file.begun_by", "pdf_place.account_id");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.settle(
                from,
                into,
                "delete from pdf_place one using pdf_place other where one.changed_at < other.changed_at and "
                        + SAME_PDF.formatted(":into", ":from"),
                "delete from pdf_place one using pdf_place other where one.changed_at <= other.changed_at and "
                        + SAME_PDF.formatted(":from", ":into"));
        columns.move(columns(), from, into);
    }
}
