package org.colloquium.vote;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** A paper has one upvote more or less. */
public record UpvotesChanged(GroupId group, PaperId paper) implements Change {
    /** What the page of a paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("upvotes", paper.value());
    }

    /** What lists of a group's papers follow. */
    public static Topic topic(GroupId group) {
        return Topic.of("upvotes-of", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper), topic(group));
    }
}
