package org.colloquium.note;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on texts and must go when their words do, though their rows stay. */
@Component
class Leftovers {
    private static final List<String> SHARED = List.of("text_version", "reaction");
    private static final List<String> ALL = List.of("text_version", "reaction", "report", "image_use");

    private final JdbcClient database;

    Leftovers(JdbcClient database) {
        this.database = database;
    }

    /** The group reads this note and its thread no more: what it saw of them is not for later either. */
    void forget(NoteId closed) {
        SHARED.forEach(table -> database.sql("delete from " + table
                        + " where note_id = :note or reply_id in (select id from reply r where r.note_id = :note)")
                .param("note", closed.value())
                .update());
    }

    /**
     * The words of deleted notes are gone for good.
     *
     * @param which of them, a condition on a note {@code n} with {@code value} as its one parameter
     */
    void forgetDeleted(String which, Object value) {
        ALL.forEach(table -> database.sql("delete from " + table
                        + " x using note n where n.id = x.note_id and n.deleted_at is not null and " + which)
                .param(value)
                .update());
    }
}
