package org.colloquium.note;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The earlier words of texts, from when the group first read them. */
@Component
class Versions {
    /** So many are kept of a text: the first, and the latest. */
    static final int MOST = 50;

    private static final String OF_TEXT = "(note_id = :text or reply_id = :text)";

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what a text, whose row must be locked, said before. */
    void keep(TextId text, TextVersion said) {
        database.sql("""
                        insert into text_version (id, note_id, reply_id, markdown, written_at)
                        values (:id, :note, :reply, :markdown, :since)""")
                .param("id", Ids.next())
                .param("note", text instanceof NoteId ? text.value() : null)
                .param("reply", text instanceof ReplyId ? text.value() : null)
                .param("markdown", said.markdown())
                .param("since", Timestamp.from(said.writtenAt()))
                .update();
        database.sql("""
                        delete from text_version
                        where id = (select id from text_version where %1$s order by id offset 1 limit 1)
                          and (select count(*) from text_version where %1$s) > %2$d""".formatted(OF_TEXT, MOST)).param("text", text.value()).update();
    }

    /** What a text said before, the latest first. */
    List<TextVersion> of(TextId text) {
        return database.sql("select markdown, written_at from text_version where " + OF_TEXT + " order by id desc")
                .param("text", text.value())
                .query((row, number) -> new TextVersion(
                        row.getString("markdown"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** How many there are of each text that has any, one statement for all. */
    Map<UUID, Integer> count(Collection<UUID> notes, Collection<UUID> replies) {
        return database
                .sql("""
                        select coalesce(note_id, reply_id) as text, count(*) as figure from text_version
                        where note_id = any (:notes) or reply_id = any (:replies) group by 1""")
                .param("notes", notes.toArray(UUID[]::new))
                .param("replies", replies.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("text", UUID.class), row.getInt("figure")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
