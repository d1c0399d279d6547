package org.colloquium.file;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of where people stopped reading. */
@Component
class PdfPlaces {
    private final JdbcClient database;
    private final Clock clock;

    PdfPlaces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<PdfPlace> find(AccountId who, PdfId pdf) {
        return database.sql("select page, down from pdf_place where account_id = ? and file_id = ?")
                .params(who.value(), pdf.value())
                .query((row, number) -> new PdfPlace(row.getInt(1), row.getDouble(2)))
                .optional();
    }

    /** Nothing happens when the PDF was removed meanwhile. */
    void keep(AccountId who, PdfId pdf, PdfPlace place) {
        database.sql("""
                        insert into pdf_place (account_id, file_id, page, down, changed_at)
                        select ?, id, ?, ?, ? from paper_file where id = ?
                        on conflict (account_id, file_id) do update
                        set page = excluded.page, down = excluded.down, changed_at = excluded.changed_at""")
                .params(who.value(), place.page(), place.down(), Timestamp.from(clock.instant()), pdf.value())
                .update();
    }

    void forget(AccountId who) {
        database.sql("delete from pdf_place where account_id = ?")
                .param(who.value())
                .update();
    }
}
