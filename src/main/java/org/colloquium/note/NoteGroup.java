package org.colloquium.note;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which group a note belongs to. Somebody else's private note belongs to none, nor does one that the reader is still
 * blind to: "not yours to change" would tell that it is there.
 */
@Component
class NoteGroup implements GroupOf<NoteId> {
    private final JdbcClient database;
    private final CurrentUser currentUser;

    NoteGroup(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Class<NoteId> idType() {
        return NoteId.class;
    }

    @Override
    public NoteId id(UUID value) {
        return new NoteId(value);
    }

    @Override
    public Optional<GroupId> groupOf(NoteId id) {
        AccountId reader = currentUser.id();
        return database.sql("""
                        select group_id from note where id = :id and (visibility = 'GROUP' or author_id = :me)
                          and not is_veiled(paper_id, author_id, :me)""")
                .param("id", id.value())
                .param("me", reader.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
