package org.colloquium.digest;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A digest was imported into a group's library, or its import was undone. */
public record DigestsChanged(GroupId group) implements Change {
    /** What whoever shows the group's digests follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("digests", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
