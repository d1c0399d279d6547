package org.colloquium.paper;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A member has read papers, or said something else about them. */
public record PaperStateChanged(GroupId group, Collection<PaperId> papers) implements Change {
    /** What whoever shows the roll call of a paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("paper-state", paper.value());
    }

    /** What whoever shows many of a group's papers follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("paper-states", group.value());
    }

    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>();
        topics.add(topic(group));
        papers.forEach(it -> topics.add(topic(it)));
        return topics;
    }
}
