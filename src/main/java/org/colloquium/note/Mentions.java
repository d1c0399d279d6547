package org.colloquium.note;

import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Markup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whom texts name, so that they are told and find it again. A private note names nobody. */
@Component
class Mentions {
    /** So many people of one text are told. */
    static final int MOST = 20;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Mentions(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** What was deleted may come back, and tells nobody twice. */
    void keep(Note note) {
        if (!note.isDeleted()) {
            keep(note.id(), null, note, note.isPrivate() ? "" : note.markdown());
        }
    }

    void keep(Reply reply) {
        if (!reply.isDeleted()) {
            keep(reply.note(), reply.id(), reply, reply.markdown());
        }
    }

    private void keep(NoteId note, @Nullable ReplyId reply, MemberText text, String markdown) {
        UUID[] named = Markup.named(markdown).people().stream().limit(MOST).toArray(UUID[]::new);
        forget(note, reply, named);
        List<AccountId> fresh = named.length == 0 ? List.of() : add(note, reply, text.groupId(), named);
        if (!fresh.isEmpty()) {
            events.publishEvent(new Mentioned(note, reply, fresh));
        }
    }

    private void forget(NoteId note, @Nullable ReplyId reply, UUID[] named) {
        bound("""
                        delete from mention where note_id = :note and reply_id is not distinct from cast(:reply as uuid)
                          and account_id <> all (:named)""", note, reply, named).update();
    }

    /** Only members of the group: of others nothing is kept. */
    private List<AccountId> add(NoteId note, @Nullable ReplyId reply, UUID group, UUID[] named) {
        return bound("""
                        insert into mention (note_id, reply_id, account_id)
                        select :note, cast(:reply as uuid), account_id from membership
                        where group_id = :group and account_id = any (:named)
                        on conflict do nothing returning account_id""", note, reply, named)
                .param("group", group)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, NoteId note, @Nullable ReplyId reply, UUID[] named) {
        return database.sql(sql)
                .param("note", note.value())
                .param("reply", reply == null ? null : reply.value())
                .param("named", named);
    }
}
