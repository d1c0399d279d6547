package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.query.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of a library that stand beside each other, whatever their number in the library. */
@Component
class LibraryRows {
    private static final String OPTIONS = "'HighlightAll=true, StartSel=\u0002, StopSel=\u0003'";

    private final JdbcClient database;

    LibraryRows(JdbcClient database) {
        this.database = database;
    }

    /** A paper beside what one member makes of it. */
    record Row(PaperId id, String title, Instant addedAt, MyState mine) {}

    List<Row> of(GroupId group, AccountId me, List<PaperId> ids, @Nullable Node words) {
        SearchParameters parameters = new SearchParameters(group, me);
        return database.sql("""
                        select p.id, p.title_text, %s as marked, p.added_at, coalesce(s.reading, 'UNREAD') as reading,
                               coalesce(s.hidden, false) as hidden, coalesce(s.saved, false) as saved,
                               coalesce(s.remark, '') as remark, coalesce(s.share_remark, false) as share_remark
                        from unnest(:ids) with ordinality as wanted (id, place)
                        join paper p on p.id = wanted.id and p.group_id = :group
                        left join paper_state s on s.paper_id = p.id and s.account_id = :me
                        order by place""".formatted(marked("p.title_text", words, parameters)))
                .params(parameters.values())
                .param("ids", PaperRows.array(ids))
                .query(LibraryRows::row)
                .list();
    }

    /** The abstract with its hits. */
    String summary(GroupId group, AccountId me, PaperId paper, @Nullable Node words) {
        SearchParameters parameters = new SearchParameters(group, me);
        return database.sql("select abstract_text, %s as marked from paper where id = :id"
                        .formatted(marked("abstract_text", words, parameters)))
                .params(parameters.values())
                .param("id", paper.value())
                .query((row, number) -> text(row.getString("abstract_text"), row.getString("marked")))
                .optional()
                .orElse("");
    }

    private static String marked(String column, @Nullable Node words, SearchParameters parameters) {
        String text = new SearchText(parameters).sql(words);
        return text == null
                ? "null"
                : "ts_headline('colloquium', searched_words(%s), %s, %s)".formatted(column, text, OPTIONS);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PaperId(row.getObject("id", UUID.class)),
                text(row.getString("title_text"), row.getString("marked")),
                row.getTimestamp("added_at").toInstant(),
                PaperStates.state(row, number));
    }

    private static String text(String text, @Nullable String marked) {
        return marked == null ? Hits.without(text) : Hits.into(text, marked);
    }
}
