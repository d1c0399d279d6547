package org.colloquium.digest;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose digest it is; a draft is there for nobody but its maker. */
@Component
class DigestGroup implements GroupOf<DigestId> {
    private final JdbcClient database;
    private final CurrentUser currentUser;

    DigestGroup(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Class<DigestId> idType() {
        return DigestId.class;
    }

    @Override
    public DigestId id(UUID value) {
        return new DigestId(value);
    }

    @Override
    public Optional<GroupId> groupOf(DigestId id) {
        return database.sql("select group_id from digest where id = ? and (state = 'IMPORTED' or created_by = ?)")
                .params(id.value(), currentUser.id().value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
