package org.colloquium.vote;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that somebody upvoted stay. */
@Component
class UpvoteUse implements PaperUse {
    private final JdbcClient database;

    UpvoteUse(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("select distinct paper_id from upvote where paper_id = any (?)")
                .param(papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) -> new PaperId(row.getObject("paper_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it, it -> "is upvoted"));
    }
}
