package org.colloquium.note;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** Something was reported to the moderators of a group, or they have handled it. */
public record ReportsChanged(GroupId group) implements Change {
    public static Topic topic(GroupId group) {
        return Topic.of("reports", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
