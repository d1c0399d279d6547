package org.colloquium.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the papers that somebody is assigned to. */
@Component
class AssignmentUse implements PaperUse {
    private final JdbcClient database;

    AssignmentUse(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("""
                        select distinct paper_id from assignment
                        where removed_at is null and group_id = ? and paper_id = any (?)""")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PaperId::new, it -> "is assigned to somebody"));
    }
}
