package org.colloquium.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has become of the reports of a group. An answered report opens nothing: where others' notes are hidden first it is
 * hidden too, and nobody reads of reports on their own texts.
 */
@Component
class HandledReports {
    private static final String HANDLED = """
            from report x left join reply r on r.id = x.reply_id
            join note n on n.id = coalesce(x.note_id, r.note_id)
            join paper p on p.id = n.paper_id
            where x.group_id = :group and x.handled_at is not null and n.visibility = 'GROUP'
              and coalesce(r.author_id, n.author_id) <> :me
              and not is_veiled(n.paper_id, n.author_id, :me)
              and not is_veiled(n.paper_id, coalesce(r.author_id, n.author_id), :me)\s""";

    private final JdbcClient database;

    HandledReports(JdbcClient database) {
        this.database = database;
    }

    /** A report as it is stored, without names. */
    record Row(
            ReportId id,
            TextId text,
            PaperId paper,
            String title,
            AccountId author,
            AccountId reporter,
            String reason,
            Instant madeAt,
            AccountId handler,
            Instant handledAt,
            HandledReport.Outcome outcome) {
        HandledReport details(Map<AccountId, String> names) {
            return new HandledReport(
                    id,
                    text,
                    paper,
                    title,
                    Objects.requireNonNull(names.get(author)),
                    Objects.requireNonNull(names.get(reporter)),
                    reason,
                    madeAt,
                    Objects.requireNonNull(names.get(handler)),
                    handledAt,
                    outcome);
        }

        Cursor cursor() {
            return Cursor.of(id.value(), handledAt);
        }
    }

    /** The one handled last first, behind the given place. */
    List<Row> list(GroupId group, AccountId reader, Cursor before, int most) {
        return asked("""
                        select x.*, p.work_id, (select w.title_text from paper w where w.id = p.work_id) as title,
                               coalesce(r.author_id, n.author_id) as author_id
                        """ + HANDLED + """
                        and (x.handled_at, x.id) < (:before, :id)
                        order by x.handled_at desc, x.id desc limit :most""", group, reader)
                .param("before", Timestamp.from(before.moment()))
                .param("id", before.id())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    int count(GroupId group, AccountId reader) {
        return asked("select count(*) " + HANDLED, group, reader)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, GroupId group, AccountId reader) {
        return database.sql(sql).param("group", group.value()).param("me", reader.value());
    }

    private static Row read(ResultSet row) throws SQLException {
        UUID reply = row.getObject("reply_id", UUID.class);
        return new Row(
                new ReportId(row.getObject("id", UUID.class)),
                reply == null ? new NoteId(row.getObject("note_id", UUID.class)) : new ReplyId(reply),
                new PaperId(row.getObject("work_id", UUID.class)),
                row.getString("title"),
                new AccountId(row.getObject("author_id", UUID.class)),
                new AccountId(row.getObject("reporter_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                new AccountId(row.getObject("handled_by", UUID.class)),
                row.getTimestamp("handled_at").toInstant(),
                HandledReport.Outcome.valueOf(row.getString("outcome")));
    }
}
