package org.colloquium.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the papers that stand on an agenda. */
@Component
class AgendaUse implements PaperUse {
    private final JdbcClient database;

    AgendaUse(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("""
                        select distinct i.paper_id
                        from agenda_item i join meeting m on m.id = i.meeting_id
                        where m.group_id = ? and i.paper_id = any (?)""")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PaperId::new, it -> "is on the agenda of a meeting"));
    }
}
