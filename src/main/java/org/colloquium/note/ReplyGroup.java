package org.colloquium.note;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which group a reply belongs to; under somebody else's private note there is none. */
@Component
class ReplyGroup implements GroupOf<ReplyId> {
    private final JdbcClient database;
    private final CurrentUser currentUser;

    ReplyGroup(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Class<ReplyId> idType() {
        return ReplyId.class;
    }

    @Override
    public ReplyId id(UUID value) {
        return new ReplyId(value);
    }

    @Override
    public Optional<GroupId> groupOf(ReplyId id) {
        AccountId reader = currentUser.id();
        return database.sql("""
                        select r.group_id from reply r join note n on n.id = r.note_id
                        where r.id = :id and (n.visibility = 'GROUP' or n.author_id = :me)
                          and not is_veiled(n.paper_id, n.author_id, :me)
                          and not is_veiled(n.paper_id, r.author_id, :me)""")
                .param("id", id.value())
                .param("me", reader.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
