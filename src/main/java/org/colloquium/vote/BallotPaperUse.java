package org.colloquium.vote;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.stereotype.Component;

/** Papers that members vote or voted on stay. Drafts hold nothing: the reason would tell of them. */
@Component
class BallotPaperUse implements PaperUse {
    private final BallotLists lists;

    BallotPaperUse(BallotLists lists) {
        this.lists = lists;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return lists.votedOn(group, papers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue() ? "is on an open ballot" : "was voted on"));
    }
}
