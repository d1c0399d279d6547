package org.colloquium.note;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which group a report belongs to. */
@Component
class ReportGroup implements GroupOf<ReportId> {
    private final JdbcClient database;

    ReportGroup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ReportId> idType() {
        return ReportId.class;
    }

    @Override
    public ReportId id(UUID value) {
        return new ReportId(value);
    }

    @Override
    public Optional<GroupId> groupOf(ReportId id) {
        return database.sql("select group_id from report where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
