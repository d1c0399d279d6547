package org.colloquium.paper;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose library a search was kept for. */
@Component
class SavedSearchGroup implements GroupOf<SavedSearchId> {
    private final JdbcClient database;

    SavedSearchGroup(JdbcClient database) {
        this.database = database;
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
        return database.sql("select group_id from saved_search where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
