package org.colloquium.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of pages, and how far each PDF is. */
@Component
class PdfTextRows {
    private final JdbcClient database;

    PdfTextRows(JdbcClient database) {
        this.database = database;
    }

    /** One whose text nobody has read yet. */
    record Unread(PdfId id, PaperId paper, long size) {}

    Optional<PdfText> find(PdfId pdf) {
        return database.sql("select text_state, text_reason from paper_file where id = ? and kept_at is not null")
                .param(pdf.value())
                .query((row, number) ->
                        PdfText.of(pdf, TextState.valueOf(row.getString(1)), row.getString(2), pages(pdf)))
                .optional();
    }

    private List<String> pages(PdfId pdf) {
        return database.sql("select text from paper_file_page where file_id = ? order by page")
                .param(pdf.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Unread> unread(PdfId pdf) {
        return database.sql("""
                        select paper_id, size from paper_file
                        where id = ? and kept_at is not null and text_state = 'WAITING'""")
                .param(pdf.value())
                .query((row, number) -> new Unread(pdf, new PaperId(row.getObject(1, UUID.class)), row.getLong(2)))
                .optional();
    }

    /** Those that wait for longer than anything takes: kept by an earlier version of this program, say. */
    List<PdfId> forgotten(Instant keptBefore) {
        return database.sql("""
                        select id from paper_file
                        where text_state = 'WAITING' and kept_at < ? order by kept_at desc limit 1000""")
                .param(Timestamp.from(keptBefore))
                .query((row, number) -> new PdfId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Nothing happens when it was removed, or read by another node. */
    @Transactional
    public void read(PdfId pdf, List<String> pages) {
        if (end(pdf, TextState.THERE, null)) {
            for (int i = 0; i < pages.size(); i++) {
                database.sql("insert into paper_file_page (file_id, page, text) values (?, ?, ?)")
                        .params(pdf.value(), i + 1, pages.get(i))
                        .update();
            }
        }
    }

    void failed(PdfId pdf, String reason) {
        end(pdf, TextState.FAILED, reason);
    }

    private boolean end(PdfId pdf, TextState state, @Nullable String reason) {
        return database.sql(
                                "update paper_file set text_state = ?, text_reason = ? where id = ? and text_state = 'WAITING'")
                        .params(Arrays.asList(state.name(), reason, pdf.value()))
                        .update()
                > 0;
    }
}
