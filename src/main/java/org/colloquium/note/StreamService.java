package org.colloquium.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.References;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All notes and annotations of a group in one stream, as the caller may see them. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class StreamService {
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final int MOST_TAGS = 50;
    private static final String WORDS =
            "to_tsvector('colloquium', searched_words(left(%s, 30000))) @@ plainto_tsquery('colloquium', searched_words(:words))";
    private static final String FOUND = """
            from note join paper p on p.id = note.paper_id
            where note.group_id = :group and %s
              and (:words = '' or %s or exists (
                  select from reply r where r.note_id = note.id and r.deleted_at is null and r.hidden_at is null
                    and not is_veiled(note.paper_id, r.author_id, :me) and %s))
              and (cast(:by as uuid) is null or note.author_id = :by)
              and (cast(:paper as uuid) is null or p.work_id = (select asked.work_id from paper asked where asked.id = :paper))
              and (cast(:meaning as text) is null or note.meaning = :meaning)
              and (cast(:tag as text) is null or note.tags @> array[cast(:tag as text)])
              and (not :unanswered or note.meaning = 'QUESTION' and note.settled_at is null)
              and (not :mentioning or exists (
                  select from mention m left join reply r on r.id = m.reply_id
                  where m.note_id = note.id and m.account_id = :me
                    and (m.reply_id is null or r.deleted_at is null and r.hidden_at is null
                         and not is_veiled(note.paper_id, r.author_id, :me))))
              and (cast(:since as timestamptz) is null or coalesce(note.shared_at, note.written_at) > :since)\s""";

    private final JdbcClient database;
    private final Readers readers;
    private final Referring referring;

    StreamService(JdbcClient database, Readers readers, Referring referring) {
        this.database = database;
        this.readers = readers;
        this.referring = referring;
    }

    /** The newest first. */
    @May(Action.READ)
    public Listing<StreamRow> list(GroupId group, StreamQuery query, PageRequest page) {
        Reader reader = readers.in(group);
        UUID before = Objects.requireNonNullElse(Cursor.readId(page.after()), NEWEST);
        String found = found(reader);
        List<Row> rows = bound(
                        """
                        select note.id, p.work_id, (select w.title_text from paper w where w.id = p.work_id) as title,
                               note.author_id, note.markdown, note.quote, note.file_id, note.meaning, note.tags,
                               note.visibility, note.settled_at is not null as settled, note.written_at,
                               (select count(*) from reply r where r.note_id = note.id and r.deleted_at is null
                                  and not is_veiled(note.paper_id, r.author_id, :me)) as replies
                        """ + found + " and note.id < :before order by note.id desc limit :limit", group, query, reader)
                .param("before", before)
                .param("limit", page.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        long total = bound("select count(*) " + found, group, query, reader)
                .query(Long.class)
                .single();
        Map<AccountId, String> names =
                readers.names(rows.stream().map(Row::author).toList());
        References references = referring.in(
                group, reader, rows.stream().map(it -> it.row().markdown()).toList());
        return Listing.of(rows, page, it -> Cursor.of(it.id()), total)
                .map(it -> it.read(reader, Objects.requireNonNull(names.get(it.author())), references));
    }

    /** The tags that stand on anything that the caller can read, those used most first. */
    @May(Action.READ)
    public List<String> tags(GroupId group) {
        Reader reader = readers.in(group);
        return database.sql("select tag from note, unnest(tags) as tag where group_id = :group and " + reader.sees()
                        + " group by tag order by count(*) desc, tag limit :most")
                .param("group", group.value())
                .param("me", reader.value())
                .param("most", MOST_TAGS)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String found(Reader reader) {
        return FOUND.formatted(
                reader.sees().replace("deleted_at", "note.deleted_at"),
                WORDS.formatted("note.markdown || ' ' || coalesce(note.quote, '')"),
                WORDS.formatted("r.markdown"));
    }

    private JdbcClient.StatementSpec bound(String sql, GroupId group, StreamQuery query, Reader reader) {
        return database.sql(sql)
                .param("group", group.value())
                .param("me", reader.value())
                .param("words", TextRules.storable(query.words()).strip())
                .param("by", query.by() == null ? null : query.by().value())
                .param("paper", query.paper() == null ? null : query.paper().value())
                .param(
                        "meaning",
                        query.meaning() == null ? null : query.meaning().name())
                .param("tag", query.tag())
                .param("unanswered", query.unanswered())
                .param("mentioning", query.mentioning())
                .param("since", query.since() == null ? null : Timestamp.from(query.since()));
    }

    private static Row row(ResultSet row) throws SQLException {
        String meaning = row.getString("meaning");
        return new Row(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("author_id", UUID.class)),
                new StreamRow(
                        new NoteId(row.getObject("id", UUID.class)),
                        new PaperId(row.getObject("work_id", UUID.class)),
                        row.getString("title"),
                        new AccountId(row.getObject("author_id", UUID.class)),
                        "",
                        false,
                        row.getString("markdown"),
                        row.getString("quote"),
                        row.getObject("file_id", UUID.class),
                        new Marking(meaning == null ? null : Meaning.valueOf(meaning), Arrays.asList((String[])
                                row.getArray("tags").getArray())),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getBoolean("settled"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getInt("replies"),
                        References.NONE));
    }

    /** A row before its author's name is known. */
    private record Row(UUID id, AccountId author, StreamRow row) {
        StreamRow read(Reader reader, String name, References references) {
            return new StreamRow(
                    row.id(),
                    row.paper(),
                    row.title(),
                    author,
                    name,
                    author.equals(reader.id()),
                    row.markdown(),
                    row.quote(),
                    row.file(),
                    row.marking(),
                    row.visibility(),
                    row.settled(),
                    row.writtenAt(),
                    row.replies(),
                    references);
        }
    }
}
