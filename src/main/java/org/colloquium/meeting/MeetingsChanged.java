package org.colloquium.meeting;

import java.util.HashSet;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/**
 * A meeting was planned, changed or called off.
 *
 * @param papers those that stand on its agenda, or did
 */
public record MeetingsChanged(GroupId group, Set<PaperId> papers) implements Change {
    private static final String KIND = "meetings";

    /** All meetings of a group. */
    public static Topic topic(GroupId group) {
        return Topic.of(KIND, group.value());
    }

    /** The meetings that discuss a paper. */
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
