package org.colloquium.paper;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose library a search was kept for. One that somebody else keeps for themselves belongs to no group. */
@Component
class SavedSearchGroup implements GroupOf<SavedSearchId> {
    private final JdbcClient database;
    private final CurrentUser currentUser;

    SavedSearchGroup(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Class<SavedSearchId> idType() {
        return SavedSearchId.class;
    }

    @Override
    public SavedSearchId id(UUID value) {
        return new SavedSearchId(value);
    }

    @Override
    public Optional<GroupId> groupOf(SavedSearchId id) {
        return database.sql("select group_id from saved_search where id = ? and (shared or account_id = ?)")
                .params(id.value(), currentUser.id().value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
