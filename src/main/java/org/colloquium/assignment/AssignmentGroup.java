package org.colloquium.assignment;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which group somebody was assigned; also after the assignment was removed, so that removing can be undone. */
@Component
class AssignmentGroup implements GroupOf<AssignmentId> {
    private final JdbcClient database;

    AssignmentGroup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<AssignmentId> idType() {
        return AssignmentId.class;
    }

    @Override
    public AssignmentId id(UUID value) {
        return new AssignmentId(value);
    }

    @Override
    public Optional<GroupId> groupOf(AssignmentId id) {
        return database.sql("select group_id from assignment where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
