package org.colloquium.sharedpage;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps papers on whose page there is something to read; an empty one goes with its paper. */
@Component
class PageUse implements PaperUse {
    private final JdbcClient database;

    PageUse(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("select paper_id from shared_page where group_id = ? and paper_id = any (?) and markdown <> ''")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) -> new PaperId(row.getObject("paper_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it, it -> "has a shared page"));
    }
}
