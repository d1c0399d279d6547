package org.colloquium.paper;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose library a paper stands in. */
@Component
class PaperGroup implements GroupOf<PaperId> {
    private final JdbcClient database;

    PaperGroup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<PaperId> idType() {
        return PaperId.class;
    }

    @Override
    public PaperId id(UUID value) {
        return new PaperId(value);
    }

    @Override
    public Optional<GroupId> groupOf(PaperId id) {
        return database.sql("select group_id from paper where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
