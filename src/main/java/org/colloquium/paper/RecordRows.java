package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of what registers said of papers. */
@Component
class RecordRows {
    private final JdbcClient database;
    private final JsonMapper json;

    RecordRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps it in place of what that register said before. */
    void keep(PaperId paper, PaperRecord record, AccountId askedBy) {
        database.sql("""
                        insert into paper_record (paper_id, register, name, said, asked_at, asked_by)
                        values (?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (paper_id, register) do update
                            set name = excluded.name, said = excluded.said, asked_at = excluded.asked_at,
                                asked_by = excluded.asked_by""")
                .params(
                        paper.value(),
                        record.register(),
                        record.name(),
                        json.writeValueAsString(Said.of(record.paper())),
                        Timestamp.from(record.at()),
                        askedBy.value())
                .update();
    }

    /** What was said of each of these, the earliest first, in one query. */
    Map<PaperId, List<PaperRecord>> of(Collection<PaperId> papers) {
        Map<PaperId, List<PaperRecord>> records = new HashMap<>();
        database.sql("""
                        select paper_id, register, name, said, asked_at from paper_record
                        where paper_id = any (?) order by asked_at, register""")
                .param(PaperRows.array(papers))
                .query((row, number) -> records.computeIfAbsent(
                                new PaperId(row.getObject("paper_id", UUID.class)), it -> new ArrayList<>())
                        .add(record(row)))
                .list();
        return records;
    }

    private PaperRecord record(ResultSet row) throws SQLException {
        return new PaperRecord(
                row.getString("register"),
                row.getString("name"),
                row.getTimestamp("asked_at").toInstant(),
                json.readValue(row.getString("said"), Said.class).paper());
    }

    /** The fields as they stand in the JSON of a row. */
    private record Said(
            String title,
            String summary,
            List<String> authors,
            @Nullable String arxivId,
            @Nullable String doi,
            @Nullable LocalDate published,
            List<StoredLink> links,
            @Nullable String venue,
            @Nullable String comment) {
        static Said of(NewPaper it) {
            return new Said(
                    StoredText.clean(it.title()),
                    StoredText.clean(it.abstractSource()),
                    it.authors().stream().map(StoredText::clean).toList(),
                    it.arxivId(),
                    it.doi(),
                    it.published(),
                    it.links().stream().map(StoredLink::of).toList(),
                    StoredText.cleanOrNull(it.venue()),
                    StoredText.cleanOrNull(it.comment()));
        }

        NewPaper paper() {
            return new NewPaper(
                    title,
                    DisplayText.of(title),
                    summary,
                    DisplayText.of(summary),
                    authors,
                    arxivId,
                    doi,
                    published,
                    links.stream().flatMap(it -> it.link().stream()).toList(),
                    venue,
                    comment,
                    false);
        }
    }
}
