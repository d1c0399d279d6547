package org.colloquium.vote;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** The library's column of standing upvotes. */
@Component
class UpvotesFigure implements PaperFigure {
    private final UpvoteService upvotes;

    UpvotesFigure(UpvoteService upvotes) {
        this.upvotes = upvotes;
    }

    @Override
    public String heading() {
        return "Upvotes";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Map<PaperId, Integer> of(GroupId group, Collection<PaperId> papers) {
        return upvotes.of(group, papers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().count()));
    }

    @Override
    public Set<Topic> follows(GroupId group) {
        return Set.of(UpvotesChanged.topic(group));
    }
}
