package org.colloquium.assignment;

import java.util.HashSet;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Somebody was assigned, or an assignment of these papers was marked, changed or removed. */
public record AssignmentsChanged(GroupId group, Set<PaperId> papers) implements Change {
    private static final String KIND = "assignments";

    /** All assignments of a group. */
    public static Topic topic(GroupId group) {
        return Topic.of(KIND, group.value());
    }

    /** Who does what with one paper. */
    public static Topic topic(PaperId paper) {
        return Topic.of(KIND, paper.value());
    }

    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>();
        topics.add(topic(group));
        papers.forEach(it -> topics.add(topic(it)));
        return topics;
    }
}
