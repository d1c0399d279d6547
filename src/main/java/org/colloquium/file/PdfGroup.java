package org.colloquium.file;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose library the paper of a PDF stands in; one that is still coming in is nobody's. */
@Component
class PdfGroup implements GroupOf<PdfId> {
    private final JdbcClient database;

    PdfGroup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<PdfId> idType() {
        return PdfId.class;
    }

    @Override
    public PdfId id(UUID value) {
        return new PdfId(value);
    }

    @Override
    public Optional<GroupId> groupOf(PdfId id) {
        return database.sql("""
                        select p.group_id from paper_file f join paper p on p.id = f.paper_id
                        where f.id = ? and f.kept_at is not null""").param(id.value()).query(UUID.class).optional().map(GroupId::new);
    }
}
