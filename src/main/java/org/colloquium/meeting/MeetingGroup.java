package org.colloquium.meeting;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which group meets. */
@Component
class MeetingGroup implements GroupOf<MeetingId> {
    private final JdbcClient database;

    MeetingGroup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<MeetingId> idType() {
        return MeetingId.class;
    }

    @Override
    public MeetingId id(UUID value) {
        return new MeetingId(value);
    }

    @Override
    public Optional<GroupId> groupOf(MeetingId id) {
        return database.sql("select group_id from meeting where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
