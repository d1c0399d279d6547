package org.colloquium.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports of a group. Those that are open show moderators a text even where others' notes are still hidden from them;
 * nothing else of what is hidden, and nothing about what they wrote themselves.
 */
@Component
class Reports {
    /** What the second of two moderators is told. */
    static final String ANSWERED = "This report is no longer open.";

    private static final String OPEN = """
            from report x left join reply r on r.id = x.reply_id
            join note n on n.id = coalesce(x.note_id, r.note_id)
            join paper p on p.id = n.paper_id
            where x.group_id = :group and x.handled_at is null and n.visibility = 'GROUP'
              and case when r.id is null then n.deleted_at is null and n.author_id <> :me
                  else r.deleted_at is null and r.author_id <> :me end\s""";

    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(JdbcClient database, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A report as it is stored, without names. */
    record Open(
            ReportId id,
            GroupId group,
            TextId text,
            PaperId paper,
            String title,
            AccountId author,
            @Nullable String quote,
            String markdown,
            Instant writtenAt,
            AccountId reporter,
            String reason,
            Instant madeAt) {
        ReportDetails details(Map<AccountId, String> names) {
            return new ReportDetails(
                    id,
                    text,
                    paper,
                    title,
                    author,
                    Objects.requireNonNull(names.get(author)),
                    quote,
                    markdown,
                    writtenAt,
                    reporter,
                    Objects.requireNonNull(names.get(reporter)),
                    reason,
                    madeAt);
        }
    }

    /** The oldest first, after the given one. */
    List<Open> open(GroupId group, Reader reader, UUID after, int most) {
        return opened(group, reader, "x.id > :id order by x.id limit :most")
                .param("id", after)
                .param("most", most)
                .query((row, number) -> open(row))
                .list();
    }

    Optional<Open> find(ReportId id, GroupId group, Reader reader) {
        return opened(group, reader, "x.id = :id")
                .param("id", id.value())
                .query((row, number) -> open(row))
                .optional();
    }

    private JdbcClient.StatementSpec opened(GroupId group, Reader reader, String which) {
        return database.sql("""
                        select x.*, p.work_id, (select w.title_text from paper w where w.id = p.work_id) as title,
                               case when r.id is null then n.quote end as quote,
                               coalesce(r.author_id, n.author_id) as author_id,
                               coalesce(r.markdown, n.markdown) as markdown,
                               coalesce(r.written_at, n.written_at) as written_at
                        """ + OPEN + "and " + which)
                .param("group", group.value())
                .param("me", reader.value());
    }

    int count(GroupId group, Reader reader) {
        return database.sql("select count(*) " + OPEN)
                .param("group", group.value())
                .param("me", reader.value())
                .query(Integer.class)
                .single();
    }

    int countOpenBy(GroupId group, AccountId reporter) {
        return database.sql("""
                        select count(*) from report where group_id = ? and reporter_id = ? and handled_at is null""")
                .params(group.value(), reporter.value())
                .query(Integer.class)
                .single();
    }

    boolean areOpenOn(TextId text) {
        return database.sql("""
                        select exists (select from report
                                       where (note_id = :text or reply_id = :text) and handled_at is null)""")
                .param("text", text.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a note, or a reply to it, waits for the moderators. */
    boolean areOpenUnder(NoteId note) {
        return database.sql("""
                        select exists (select from report
                                       where (note_id = :note or reply_id in (select id from reply where note_id = :note))
                                         and handled_at is null)""")
                .param("note", note.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false when this person has an open report on this text already */
    boolean add(GroupId group, TextId text, AccountId reporter, String reason) {
        boolean isNew = database.sql("""
                        insert into report (id, group_id, note_id, reply_id, reporter_id, reason, made_at)
                        values (:id, :group, :note, :reply, :reporter, :reason, :now) on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("group", group.value())
                        .param("note", text instanceof NoteId ? text.value() : null)
                        .param("reply", text instanceof ReplyId ? text.value() : null)
                        .param("reporter", reporter.value())
                        .param("reason", reason)
                        .param("now", now())
                        .update()
                > 0;
        if (isNew) {
            events.publishEvent(new ReportsChanged(group));
        }
        return isNew;
    }

    /**
     * The text was hidden, which answers all reports on it.
     *
     * @return whether there were any
     */
    boolean close(TextId text, Reader moderator) {
        List<GroupId> groups = database.sql("""
                        update report set handled_at = :now, handled_by = :me, outcome = 'HIDDEN'
                        where (note_id = :text or reply_id = :text) and handled_at is null returning group_id""")
                .param("now", now())
                .param("me", moderator.value())
                .param("text", text.value())
                .query((row, number) -> new GroupId(row.getObject("group_id", UUID.class)))
                .list();
        groups.stream().findFirst().ifPresent(it -> handled(it, text.value()));
        return !groups.isEmpty();
    }

    /**
     * The text stays as it is.
     *
     * @return false when another moderator was faster
     */
    boolean dismiss(Open report, Reader moderator) {
        boolean wasOpen = database.sql("""
                        update report set handled_at = :now, handled_by = :me, outcome = 'DISMISSED'
                        where id = :id and handled_at is null""")
                        .param("now", now())
                        .param("me", moderator.value())
                        .param("id", report.id().value())
                        .update()
                > 0;
        if (wasOpen) {
            handled(report.group(), report.text().value());
        }
        return wasOpen;
    }

    private void handled(GroupId group, UUID text) {
        log.keep(Deed.of(DeedKind.REPORT_HANDLED).in(group.value()).on(text));
        events.publishEvent(new ReportsChanged(group));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Open open(ResultSet row) throws SQLException {
        UUID reply = row.getObject("reply_id", UUID.class);
        return new Open(
                new ReportId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                reply == null ? new NoteId(row.getObject("note_id", UUID.class)) : new ReplyId(reply),
                new PaperId(row.getObject("work_id", UUID.class)),
                row.getString("title"),
                new AccountId(row.getObject("author_id", UUID.class)),
                row.getString("quote"),
                row.getString("markdown"),
                row.getTimestamp("written_at").toInstant(),
                new AccountId(row.getObject("reporter_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant());
    }
}
